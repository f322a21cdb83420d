namespace Juluo.Reception;

/// <summary>On the Today page, at the side: advice from the use of the spaces. It is not a task for anyone.</summary>
[Named("space-tips-today")]
[Widget(Dashboard.Today, SpacesModule.Reception, typeof(SpaceTipsTodayWidget), 140, AtSite = true)]
internal sealed class SpaceTipsToday(UnitOfWork work, ResourcesFacade allResources, Sites sites) : Slice<Nothing, SpaceTips>
{
    private const int Most = 2;

    public override async Task<Outcome<SpaceTips>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var tips = new List<SpaceTips.Tip>();
        foreach (var site in (await sites.All(stop)).Where(s => s.ClosedAt is null && caller.May(SpacesModule.Reception, s.Id)))
            if (await new UtilisationStore(work).Find(site.Id, stop) is { } found)
                tips.AddRange(found.Reading.Advice.Select(a => new SpaceTips.Tip(site.Id, a)));
        if (tips.Count == 0)
            return new NotFound();
        var resources = (await allResources.InUse(null, stop)).ToDictionary(r => r.Id);
        return new SpaceTips([.. tips.OrderByDescending(t => t.Advice.Share).Take(Most)], resources);
    }
}

/// <summary>Advice from the use of the spaces, strongest first.</summary>
public sealed record SpaceTips(
    IReadOnlyList<SpaceTips.Tip> Tips,
    [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyDictionary<ResourceId, Resource> Resources
)
{
    /// <param name="Site">The site that the advice is about.</param>
    public sealed record Tip(SiteId Site, SpaceAdvice Advice);
}
