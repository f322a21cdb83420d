namespace Juluo.Places;

/// <summary>GET /resources/{id}/settings — for who sets the house up: what is said of a resource, its photos, rules and prices.</summary>
[Get("/resources/{id}/settings", PlacesModule.Manage, Page = typeof(ResourceSettingsPage))]
public sealed class ShowResourceSettings(Work work, Sites sites, Clock clock)
    : Slice<ShowResourceSettings.Input, ShowResourceSettings.Output>
{
    public sealed record Input(ResourceId Id);

    /// <param name="Parts">What a hall or a bundle is made of.</param>
    /// <param name="Others">What it could be made of besides.</param>
    /// <param name="Rules">Those that were said, everybody's first.</param>
    public sealed record Output(
        Site Site,
        Resource Resource,
        IReadOnlyList<PartOfWhole> Parts,
        IReadOnlyList<PartOfWhole> Wholes,
        IReadOnlyList<Resource> Others,
        IReadOnlyList<Photo> Photos,
        IReadOnlyList<RuleRow> Rules,
        IReadOnlyList<PriceRow> Prices,
        IReadOnlyList<PlanChoice> Plans
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var book = new ResourceBook(work, clock);
        if (await book.Find(input.Id, stop) is not { } resource || (await sites.All(stop)).Find(s => s.Id == resource.Site) is not { } site)
            return new NotFound();
        var reader = new ResourceReader(work);
        var rules = new RuleBook(work, clock);
        return new Output(
            site,
            resource,
            await reader.Parts(resource.Id, stop),
            await reader.Wholes(resource.Id, stop),
            Resource.IsMade(resource.Kind) ? [.. (await book.InUse(site.Id, stop)).Where(r => r.Id != resource.Id)] : [],
            await new PhotoBook(work, clock).Of(resource.Id, stop),
            await rules.Of(resource.Id, stop),
            await new PriceBook(work, clock).Of(resource.Id, stop),
            await rules.Plans(stop)
        );
    }
}
