namespace Juluo.Rounds;

/// <summary>GET /rounds/new — shows the form that opens a seasonal round.</summary>
[Get("/rounds/new", RoundsModule.Open, Page = typeof(NewRoundPage))]
public sealed class NewRound(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, NewRound.Output>
{
    public sealed record Output(IReadOnlyList<Resource> Offered, IReadOnlyList<Site> Sites, LocalDate Today);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await Offered(work, clock, stop), await sites.All(stop), clock.Today(caller.Community.Zone));

    /// <summary>What is in use and booked by the hour: no one takes an office each Tuesday.</summary>
    internal static async Task<List<Resource>> Offered(UnitOfWork work, Clock clock, CancellationToken stop) =>
        (await new ResourceStore(work, clock).InUse(null, stop)).FindAll(r => BookingRules.Of(r.Kind).Slot < 1440);
}
