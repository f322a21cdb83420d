namespace Juluo.Seasons;

/// <summary>GET /seasons/new — shows the form that opens a season.</summary>
[Get("/seasons/new", SeasonsModule.Open, Page = typeof(NewSeasonPage))]
public sealed class NewSeason(Clock clock, ResourcesFacade allResources, Sites sites) : Slice<Nothing, NewSeason.Output>
{
    public sealed record Output(IReadOnlyList<Resource> Offered, IReadOnlyList<Site> Sites, LocalDate Today);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await Offered(allResources, stop), await sites.All(stop), clock.Today(caller.Community.Zone));

    /// <summary>Returns the spaces that a season can offer: in use and booked by the hour, unlike offices, which are booked by the day.</summary>
    internal static async Task<List<Resource>> Offered(ResourcesFacade allResources, CancellationToken stop) =>
        (await allResources.InUse(null, stop)).FindAll(r => BookingRules.Of(r.Kind).Slot < 1440);
}
