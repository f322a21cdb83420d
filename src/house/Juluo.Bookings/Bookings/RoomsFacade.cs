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

    /// <summary>Books a resource. If it is taken, or the caller may not book it, nothing is booked and the errors give the reason.</summary>
    /// <param name="holder">The person who will hold the booking, if the caller works at reception; null for the caller.</param>
    public async Task<Outcome<BookingId>> Book(
        ResourceId resource,
        Instant start,
        Instant end,
        string title,
        Caller caller,
        CancellationToken stop,
        PersonId? holder = null
    )
    {
        var booked = await new BookResource(work, clock, people, circles).Handle(
            new BookResource.Input(resource, Title: title, For: holder) { Start = start, End = end },
            caller,
            stop
        );
        return booked.Failed ? booked.As<BookingId>() : booked.Value.Id;
    }

    /// <summary>Moves a booking to another time, at the price of that time. If it is taken, or the caller may not move the booking, it stays as it was and the errors give the reason.</summary>
    public async Task<Outcome<Done>> Move(BookingId id, Instant start, Instant end, Caller caller, CancellationToken stop)
    {
        var moved = await new MoveBooking(work, outbox, clock).Handle(new MoveBooking.Input(id) { Start = start, End = end }, caller, stop);
        return moved.Failed ? moved.As<Done>() : Done.It;
    }

    /// <summary>
    /// Cancels a booking because its purpose is gone. The person who holds it pays what a late cancellation costs, as if they had cancelled the booking itself; for others it is
    /// <see cref="Release"/>. Does nothing if it is over or cancelled.
    /// </summary>
    public async Task<Outcome<Done>> Cancel(BookingId id, Caller caller, CancellationToken stop)
    {
        if (await new BookingStore(work, outbox).Hold(id, stop) is not { } booking || !booking.IsOpen(clock.Now))
            return Done.It;
        if (booking.Person != caller.Person)
        {
            await Release(id, stop);
            return Done.It;
        }

        var cancelled = await new CancelBooking(work, outbox, clock).Handle(new(id), caller, stop);
        return cancelled.Failed ? cancelled.As<Done>() : Done.It;
    }

    /// <summary>A booking as the module sees it for which it was made.</summary>
    /// <param name="During">The booked time.</param>
    /// <param name="IsOpen">False if it is over, or was cancelled, declined or missed.</param>
    /// <param name="IsRequested">True if it waits for approval.</param>
    public sealed record Booked(ResourceId Resource, Interval During, bool IsOpen, bool IsRequested);

    /// <summary>Finds a booking that a module made. Null if there is none.</summary>
    public async Task<Booked?> Find(BookingId id, CancellationToken stop) =>
        await new BookingStore(work, outbox).Find(id, stop) is { } booking
            ? new(booking.Resource, booking.During, booking.IsOpen(clock.Now), booking.State == BookingState.Requested)
            : null;

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
