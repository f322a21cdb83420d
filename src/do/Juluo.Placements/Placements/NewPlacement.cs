namespace Juluo.Placements;

/// <summary>GET /placements/new — shows the form by which a host says whom it looks for.</summary>
[Get("/placements/new", PlacementRights.Post, Page = typeof(NewPlacementPage))]
public sealed class NewPlacement(Clock clock, OrganisationsFacade organisations) : Slice<Nothing, NewPlacement.Output>
{
    private const int UsualWeeks = 8;

    /// <param name="Hosts">Organisations in whose name the caller may ask.</param>
    /// <param name="AnyHost">The caller may ask in the name of any, as who looks after placements.</param>
    /// <param name="Sponsors">Organisations that could pay.</param>
    public sealed record Output(
        IReadOnlyList<OrganisationCard> Hosts,
        bool AnyHost,
        IReadOnlyList<OrganisationCard> Sponsors,
        LocalDate StartsOn,
        LocalDate EndsOn,
        LocalDate ApplyUntil
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var starts = clock.Today(caller.Community.Zone).PlusWeeks(UsualWeeks);
        var all = await organisations.All(stop);
        return new Output(
            await Hosts(organisations, all, caller, stop),
            caller.May(PlacementRights.Confirm),
            all,
            starts,
            starts.PlusMonths(6),
            starts.PlusWeeks(-UsualWeeks / 2)
        );
    }

    /// <summary>One asks in the name of an organisation in which one holds a position; who looks after placements, in the name of any.</summary>
    internal static async Task<IReadOnlyList<OrganisationCard>> Hosts(
        OrganisationsFacade organisations,
        IReadOnlyList<OrganisationCard> all,
        Caller caller,
        CancellationToken stop
    )
    {
        if (caller.May(PlacementRights.Confirm))
            return all;
        var mine = (await organisations.Of(caller.Self, stop)).Select(o => o.Id).ToHashSet();
        return [.. all.Where(o => mine.Contains(o.Id))];
    }
}
