namespace Juluo.Bookings;

/// <summary>Lets other modules book rooms, for example for an appointment, with the same rules, prices and claims as any other booking.</summary>
public sealed class RoomsFacade(
    UnitOfWork work,
    Outbox outbox,
    Clock clock,
    ResourcesFacade allResources,
    PeopleFacade people,
    CirclesFacade circles
)
{
    /// <summary>Returns the rooms and halls of all open sites that are in use and in working order, by site, kind and name.</summary>
    public async Task<List<Resource>> Rooms(CancellationToken stop) =>
        [.. (await allResources.InUse(null, stop)).Where(r => r.Kind is ResourceKind.Room or ResourceKind.Hall && r.Broken is null)];

    /// <summary>Books a resource for the caller. If it is taken, or the caller may not book it, nothing is booked and the errors give the reason.</summary>
    public async Task<Outcome<BookingId>> Book(
        ResourceId resource,
        Instant start,
        Instant end,
        string title,
        Caller caller,
        CancellationToken stop
    )
    {
        var booked = await new BookResource(work, clock, people, circles).Handle(
            new BookResource.Input(resource, Title: title) { Start = start, End = end },
            caller,
            stop
        );
        return booked.Failed ? booked.As<BookingId>() : booked.Value.Id;
    }

    /// <summary>Cancels a booking that is not over, without a late fee, because its purpose is gone. The caller's rights are not checked. Does nothing if it is over or cancelled.</summary>
    public async Task Release(BookingId id, CancellationToken stop)
    {
        var store = new BookingStore(work, outbox);
        if (await store.Hold(id, stop) is not { } booking || !booking.IsOpen(clock.Now))
            return;
        await new BookingCharges(work, clock).Reverse([booking.Id], stop);
        await store.Set(
            booking,
            BookingChange.Cancelled,
            heard: true,
            $"state = 'cancelled', cancelled_at = {clock.Now}, late = false",
            stop
        );
        await new Claims(work, clock).LetGo(booking.Id, stop);
    }
}
