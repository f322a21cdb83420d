namespace Juluo.Spaces;

/// <summary>Spaces as other modules see them: who may look at a site and when it is open, where a resource stands and what belongs to it.</summary>
public sealed class SpacesFacade(UnitOfWork work, Clock clock)
{
    private readonly FloorStore floors = new(work, clock);
    private readonly ResourceReader related = new(work);

    /// <summary>Whether a caller may look at a site and what is in it: of the community, or anybody where it wishes.</summary>
    public async Task<bool> Shows(SiteId site, Caller caller, CancellationToken stop) =>
        SiteVisibility.Sees(caller, await new SiteDetailsStore(work).Of(site, stop));

    /// <param name="from">Special days before it are left out; those of two years from there on count.</param>
    public Task<HouseHours> Hours(SiteId site, DateTimeZone zone, LocalDate from, CancellationToken stop) =>
        new HoursStore(work).Of(site, zone, from, stop);

    /// <summary>The usual hours of a week; empty: always open.</summary>
    public Task<ILookup<IsoDayOfWeek, DayHours>> Week(SiteId site, CancellationToken stop) => new OpeningStore(work).Week(site, stop);

    public Task<Floor?> Find(FloorId floor, CancellationToken stop) => floors.Find(floor, stop);

    public Task<Zone?> Find(ZoneId zone, CancellationToken stop) => floors.FindZone(zone, stop);

    public Task<List<Photo>> Photos(ResourceId resource, CancellationToken stop) => new PhotoStore(work, clock).Of(resource, stop);

    /// <summary>What a resource is made of.</summary>
    public Task<List<PartOfWhole>> Parts(ResourceId whole, CancellationToken stop) => related.Parts(whole, stop);

    /// <summary>What a resource is a part of.</summary>
    public Task<List<PartOfWhole>> Wholes(ResourceId part, CancellationToken stop) => related.Wholes(part, stop);
}
