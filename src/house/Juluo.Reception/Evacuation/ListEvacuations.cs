namespace Juluo.Reception;

/// <summary>GET /evacuation — lists the sites whose evacuation list the caller may open, and how many people are inside each as far as is known.</summary>
[Get("/evacuation", SpacesModule.Reception, AtSite = true, Page = typeof(EvacuationsPage))]
public sealed class ListEvacuations(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, ListEvacuations.Output>
{
    public sealed record Output(IReadOnlyList<Line> Sites);

    /// <param name="Inside">Members and visitors.</param>
    public sealed record Line(Site Site, int Inside);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var members = (await new VisitStore(work, clock).Open((SiteId?)null, stop)).CountBy(v => v.Site).ToDictionary();
        var visitors = (await new VisitorStore(work, clock).Inside(null, stop)).CountBy(v => v.Site).ToDictionary();
        return new Output([
            .. (await sites.All(stop))
                .Where(s => s.ClosedAt is null && caller.May(SpacesModule.Reception, s.Id))
                .Select(s => new Line(s, members.GetValueOrDefault(s.Id) + visitors.GetValueOrDefault(s.Id))),
        ]);
    }
}
