namespace Juluo.Bookings;

/// <summary>What the page of a resource shows besides its free times.</summary>
/// <param name="Floor">The name of its floor; null: it is on none.</param>
/// <param name="Parts">What it is made of.</param>
/// <param name="Wholes">What it is a part of.</param>
/// <param name="OwnHours">Its own of each day, from Monday on; null: it is open as its site is.</param>
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
    /// <returns>Null: the caller may not know of it.</returns>
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
            // What members pay is theirs to know.
            here ? prices : [.. prices.Where(p => p.Price.For == Audience.Guest)],
            here ? await new PlansFacade(work, clock).Choices(stop) : [],
            await spaces.OwnWeek(resource.Id, stop)
        );
    }
}
