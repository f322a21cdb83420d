namespace Juluo.Bookings;

/// <summary>Finds alternatives of the same kind at the same site when a resource is taken.</summary>
internal sealed class FreeInstead(UnitOfWork work, Outbox outbox, Clock clock)
{
    private const int MostOffered = 4;
    private const int MostTried = 12;

    /// <summary>Returns the other resources of the same kind at the same site that are in working order and have at least as many seats.</summary>
    public async Task<List<Resource>> Alike(Resource resource, CancellationToken stop) =>
        (await OfKind(resource, stop)).FindAll(r => resource.Seats is null || r.Seats >= resource.Seats);

    /// <summary>
    /// Returns alternatives that are free at that time and that the caller may book, at most four. Prefers spaces with as many seats, up to twice as many; then those with at least two
    /// thirds; then larger ones. Only the best size class found is returned.
    /// </summary>
    public async Task<IReadOnlyList<Resource>> Of(Resource resource, Interval during, Caller caller, CancellationToken stop)
    {
        var free = new List<Resource>();
        var byHouse = caller.May(SpacesModule.Reception, resource.Site);
        var others = (await new BookingStore(work, outbox).Free(await OfKind(resource, stop), during, stop))
            .Where(r => SizeOf(r, resource) is not Size.Small)
            .OrderBy(r => SizeOf(r, resource))
            .ThenBy(r => r.Seats ?? 0);
        foreach (var other in others.Take(MostTried))
        {
            if (free.Count == MostOffered || (free.Count > 0 && SizeOf(other, resource) > SizeOf(free[0], resource)))
                break;
            if (
                await new BookableStore(work).Find(other.Id, caller.Person, during.Start, clock.Now, stop) is { } what
                && !what.Check(during, null, clock.Now, byHouse).Any()
            )
                free.Add(other);
        }

        return free;
    }

    private async Task<List<Resource>> OfKind(Resource resource, CancellationToken stop) =>
        (await new ResourcesFacade(work, clock).InUse(resource.Site, stop)).FindAll(r =>
            r.Kind == resource.Kind && r.Id != resource.Id && r.Broken is null
        );

    /// <summary>The size of a space compared with the wanted one, the best replacement first. Small ones are never offered.</summary>
    private enum Size
    {
        Same,
        Less,
        Large,
        Small,
    }

    private static Size SizeOf(Resource other, Resource wished) =>
        (wished.Seats, other.Seats) switch
        {
            (null, _) => Size.Same,
            ({ } seats, { } has) when has > seats * 2 => Size.Large,
            ({ } seats, { } has) when has >= seats => Size.Same,
            ({ } seats, { } has) when has * 3 >= seats * 2 => Size.Less,
            _ => Size.Small,
        };
}
