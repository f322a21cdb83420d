namespace Juluo.Reception;

/// <summary>GET /evacuation — lists the sites whose evacuation list the caller may open, and how many people are inside each as far as is known; with one site only, shows its list.</summary>
[Get("/evacuation", SpacesModule.Reception, AtSite = true, Page = typeof(EvacuationsPage))]
public sealed class ListEvacuations(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, Audit audit)
    : Slice<Nothing, ListEvacuations.Output>
{
    /// <param name="Only">The list itself if there is only one site, or null.</param>
    public sealed record Output(IReadOnlyList<Line> Sites, ShowEvacuation.Output? Only);

    /// <param name="Inside">The number of members and visitors inside.</param>
    public sealed record Line(Site Site, int Inside);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var members = (await new VisitStore(work, clock).Open((SiteId?)null, stop)).CountBy(v => v.Site).ToDictionary();
        var visitors = (await new VisitorStore(work, clock).Inside(null, stop)).CountBy(v => v.Site).ToDictionary();
        List<Line> lines =
        [
            .. (await sites.All(stop))
                .Where(s => s.ClosedAt is null && caller.May(SpacesModule.Reception, s.Id))
                .Select(s => new Line(s, members.GetValueOrDefault(s.Id) + visitors.GetValueOrDefault(s.Id))),
        ];
        // With one site there is nothing to choose, which saves a tap in an emergency. The view is logged as on the list's own page.
        return new Output(
            lines,
            lines is [{ Site.Id: var id }]
                ? (await new ShowEvacuation(work, clock, sites, people, audit).Handle(new(id), caller, stop)).Value
                : null
        );
    }
}
