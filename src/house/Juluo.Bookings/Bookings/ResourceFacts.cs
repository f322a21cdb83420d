namespace Juluo.Bookings;

/// <summary>Everything that the page of a resource shows besides its free times.</summary>
/// <param name="Floor">The floor of the resource; null if it is on none.</param>
/// <param name="Parts">The resources that the resource is made of.</param>
/// <param name="Wholes">The halls and bundles of which the resource is a part.</param>
/// <param name="OwnHours">The opening hours set for the resource, per day and starting on Monday; null if it follows its site.</param>
public sealed record ResourceFacts(
    Site Site,
    Floor? Floor,
    Zone? Zone,
    IReadOnlyList<Photo> Photos,
    IReadOnlyList<PartOfWhole> Parts,
    IReadOnlyList<PartOfWhole> Wholes,
    IReadOnlyList<PriceRow> Prices,
    IReadOnlyList<PlanChoice> Plans,
    IReadOnlyList<string>? OwnHours
)
{
    /// <returns>Null if the caller may not see the resource.</returns>
    internal static async Task<ResourceFacts?> Of(
        Resource resource,
        Caller caller,
        UnitOfWork work,
        Sites sites,
        Clock clock,
        CancellationToken stop
    )
    {
        var spaces = new SpacesFacade(work, clock);
        if ((await sites.All(stop)).Find(s => s.Id == resource.Site) is not { } site || !await spaces.Shows(site.Id, caller, stop))
            return null;
        var prices = await new PlansFacade(work, clock).Prices(resource.Id, stop);
        var here = SiteVisibility.IsOfHere(caller);
        return new(
            site,
            resource.Floor is { } floor ? await spaces.Find(floor, stop) : null,
            resource.Zone is { } zone ? await spaces.Find(zone, stop) : null,
            await spaces.Photos(resource.Id, stop),
            await spaces.Parts(resource.Id, stop),
            await spaces.Wholes(resource.Id, stop),
            // Only members see member prices.
            here ? prices : [.. prices.Where(p => p.Price.For == Audience.Guest)],
            here ? await new PlansFacade(work, clock).Choices(stop) : [],
            await spaces.OwnWeek(resource.Id, stop)
        );
    }
}
