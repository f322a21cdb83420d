namespace Juluo.Spaces;

/// <summary>GET /resources/{id}/settings — shows the settings of a resource, its photos, and what modules add, to people who manage the site.</summary>
[Get("/resources/{id}/settings", SpacesModule.Manage, Page = typeof(ResourceSettingsPage))]
public sealed class ShowResourceSettings(UnitOfWork work, Sites sites, Clock clock, DashboardWidgets widgets)
    : Slice<ShowResourceSettings.Input, ShowResourceSettings.Output>
{
    public sealed record Input(ResourceId Id);

    /// <param name="Parts">What a hall or a bundle is made of.</param>
    /// <param name="Others">What else it could be made of.</param>
    /// <param name="Lacks">What it is made of that is not in use, so that it cannot be restored.</param>
    /// <param name="OwnHours">Of each day from Monday on, as typed; null: it is open as the site is.</param>
    /// <param name="Widgets">What other modules add to its settings, such as rules and prices.</param>
    public sealed record Output(
        Site Site,
        Resource Resource,
        IReadOnlyList<PartOfWhole> Parts,
        IReadOnlyList<PartOfWhole> Wholes,
        IReadOnlyList<Resource> Others,
        [property: JsonIgnore] LocalizedText? Lacks,
        IReadOnlyList<Photo> Photos,
        IReadOnlyList<string>? OwnHours,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResourceStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } resource
            || (await sites.All(stop)).Find(s => s.Id == resource.Site) is not { } site
        )
            return new NotFound();
        var reader = new ResourceReader(work);
        return new Output(
            site,
            resource,
            await reader.Parts(resource.Id, stop),
            await reader.Wholes(resource.Id, stop),
            Resource.IsMade(resource.Kind) ? [.. (await store.InUse(site.Id, stop)).Where(r => r.Id != resource.Id)] : [],
            resource.RetiredAt is null ? null : (await reader.RetiredParts(site.Id, stop)).GetValueOrDefault(resource.Id),
            await new PhotoStore(work, clock).Of(resource.Id, stop),
            HoursText.Week((await new OwnHoursStore(work).Of([resource.Id], stop)).GetValueOrDefault(resource.Id)),
            await widgets.Fill(SpacesWidgets.ResourceSettings, new OfResource(resource.Id), caller, stop)
        );
    }
}
