namespace Juluo.Spaces;

/// <summary>GET /resources/{id}/settings — shows the settings of a resource, its photos, and widgets of other modules, to people who manage the site.</summary>
[Get("/resources/{id}/settings", SpacesModule.Manage, Page = typeof(ResourceSettingsPage))]
public sealed class ShowResourceSettings(UnitOfWork work, Sites sites, Clock clock, DashboardWidgets widgets)
    : Slice<ShowResourceSettings.Input, ShowResourceSettings.Output>
{
    public sealed record Input(ResourceId Id);

    /// <param name="Parts">The parts of a hall or a bundle.</param>
    /// <param name="Others">The other resources that it could contain.</param>
    /// <param name="Lacks">A retired part, which prevents restoring it; null if there is none.</param>
    /// <param name="OwnHours">The hours of each day as text, starting on Monday; null if it follows its site.</param>
    /// <param name="Widgets">The settings that other modules add, such as rules and prices.</param>
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
