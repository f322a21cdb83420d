namespace Juluo.Placements;

/// <summary>GET /placements — lists the placements: those that look for a person, running ones, and the lasting results of earlier ones. Visitors read the public ones.</summary>
[Get("/placements", Requires.Nothing, Page = typeof(PlacementsPage))]
public sealed class ListPlacements(UnitOfWork work, Clock clock, OrganisationsFacade organisations) : Slice<Nothing, ListPlacements.Output>
{
    private const int Most = 200;

    public sealed record Output(
        IReadOnlyList<Placement> Placements,
        IReadOnlyDictionary<OrganisationId, LocalizedText> Names,
        LocalDate Today,
        bool MayPost,
        bool Visitor
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(PlacementRights.See);
        var all = await new PlacementStore(work, clock).All(member, Most, stop);
        return new Output(
            all,
            await Names(organisations, all, stop),
            clock.Today(caller.Community.Zone),
            caller.May(PlacementRights.Post),
            !member
        );
    }

    /// <summary>Returns the names of hosts and sponsors.</summary>
    internal static async Task<IReadOnlyDictionary<OrganisationId, LocalizedText>> Names(
        OrganisationsFacade organisations,
        IReadOnlyCollection<Placement> of,
        CancellationToken stop
    ) =>
        (
            await organisations.Named(
                [.. of.Select(p => p.Host).Concat(of.Select(p => p.Sponsor).OfType<OrganisationId>()).Distinct()],
                stop
            )
        ).ToDictionary(o => o.Id, o => o.Name);
}
