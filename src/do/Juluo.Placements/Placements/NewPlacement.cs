namespace Juluo.Placements;

/// <summary>GET /placements/new — shows the form with which a host posts a placement.</summary>
[Get("/placements/new", PlacementRights.Post, Page = typeof(NewPlacementPage))]
public sealed class NewPlacement(Clock clock, OrganisationsFacade organisations) : Slice<Nothing, NewPlacement.Output>
{
    private const int UsualWeeks = 8;

    /// <param name="Hosts">Organisations in whose name the caller can post.</param>
    /// <param name="AnyHost">True if the caller can post in the name of any organisation, as a manager of placements.</param>
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

    /// <summary>Returns the organisations in whose name the caller can post: those where they have a position; for managers of placements, all organisations.</summary>
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
