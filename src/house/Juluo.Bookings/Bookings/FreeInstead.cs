namespace Juluo.Bookings;

/// <summary>What else of the kind can be had at the same site when a resource is taken.</summary>
internal sealed class FreeInstead(UnitOfWork work, Outbox outbox, Clock clock)
{
    private const int MostOffered = 4;
    private const int MostTried = 12;

    /// <summary>Others of the kind that are in order and hold as many people.</summary>
    public async Task<List<Resource>> Alike(Resource resource, CancellationToken stop) =>
        (await new ResourceStore(work, clock).InUse(resource.Site, stop)).FindAll(r =>
            r.Kind == resource.Kind && r.Id != resource.Id && r.Broken is null && (resource.Seats is null || r.Seats >= resource.Seats)
        );

    /// <summary>Those of them that are free then and that the reader may book: a button that leads to a refusal is none.</summary>
    public async Task<IReadOnlyList<Resource>> Of(Resource resource, Interval during, Caller caller, CancellationToken stop)
    {
        var (alike, free) = (await Alike(resource, stop), new List<Resource>());
        var byHouse = caller.May(SpacesModule.Reception, resource.Site);
        foreach (var other in (await new BookingStore(work, outbox).Free(alike, during, stop)).OrderBy(r => r.Seats ?? 0).Take(MostTried))
            if (
                free.Count < MostOffered
                && await new BookableStore(work).Find(other.Id, caller.Person, during.Start, clock.Now, stop) is { } what
                && !what.Check(during, null, clock.Now, byHouse).Any()
            )
                free.Add(other);
        return free;
    }
}
