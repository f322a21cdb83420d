namespace Juluo.Placements;

/// <summary>The widget on the page of opportunities with placements that look for a person.</summary>
[Named("open-placements")]
[Widget(ListBriefs.Dashboard, Requires.Nothing, typeof(OpenPlacementsWidget), 40)]
public sealed class OpenPlacements(UnitOfWork work, Clock clock, OrganisationsFacade organisations) : Slice<Nothing, OpenPlacements.Output>
{
    private const int Most = 5;
    private const int MostRead = 100;

    /// <param name="More">The number of open placements not shown.</param>
    public sealed record Output(IReadOnlyList<Placement> Placements, IReadOnlyDictionary<OrganisationId, LocalizedText> Names, int More);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var all = (await new PlacementStore(work, clock).All(caller.May(PlacementRights.See), MostRead, stop)).FindAll(p =>
            p.IsOpen(today)
        );
        return all.Count == 0 && !caller.May(PlacementRights.Post)
            ? new NotFound()
            : new Output([.. all.Take(Most)], await ListPlacements.Names(organisations, all, stop), Math.Max(0, all.Count - Most));
    }
}
