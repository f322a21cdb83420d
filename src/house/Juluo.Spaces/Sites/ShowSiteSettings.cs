namespace Juluo.Spaces;

/// <summary>GET /sites/{id}/settings — shows the settings of a site, its hours, its floors, and its resources, to people who manage it.</summary>
[Get("/sites/{id}/settings", SpacesModule.Manage, Page = typeof(SiteSettingsPage))]
public sealed class ShowSiteSettings(UnitOfWork work, Sites sites, Clock clock) : Slice<ShowSiteSettings.Input, ShowSiteSettings.Output>
{
    public sealed record Input(SiteId Id);

    /// <param name="Retired">The retired resources, which can be restored.</param>
    /// <param name="Lacks">For resources that cannot be restored yet, a part that is retired.</param>
    public sealed record Output(
        Site Site,
        SiteDetails Details,
        Cover? Cover,
        SiteHours Hours,
        IReadOnlyList<Floor> Floors,
        IReadOnlyList<Resource> Resources,
        IReadOnlyList<Resource> Retired,
        [property: JsonIgnore] IReadOnlyDictionary<ResourceId, LocalizedText> Lacks
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var reader = new ResourceReader(work);
        return new Output(
            site,
            await new SiteDetailsStore(work).Of(site.Id, stop),
            await SiteCovers.Store(work, clock).Find(site.Id.Value, stop),
            await new SiteReader(work, sites, clock).Hours(site, stop),
            await new FloorStore(work, clock).Of(site.Id, stop),
            await new ResourceStore(work, clock).InUse(site.Id, stop),
            await reader.Retired(site.Id, stop),
            await reader.RetiredParts(site.Id, stop)
        );
    }
}
