namespace Juluo.Bookings;

/// <summary>
/// Cancels the coming bookings of a person who leaves, and publishes each cancellation like any other: external guests are notified, the waiting list gets offers, and webhooks are
/// sent. Bookings in progress that last beyond today end now; their price stays.
/// </summary>
internal sealed class ComingBookings(UnitOfWork work, Outbox outbox, Clock clock)
{
    private static readonly PersonId Nobody = new(Guid.Empty); // same id as in bookings.forget_booker

    /// <param name="nameless">True if the person is being erased: published facts do not name them, and bookings in progress are cancelled too.</param>
    public async Task Cancel(PersonId person, bool nameless, CancellationToken stop)
    {
        Statement coming = $"""
            community_id = {work.Community} and person_id = {person} and state in ('held', 'requested', 'confirmed')
            and upper(during) > {clock.Now} and ended_at is null and ({nameless} or lower(during) > {clock.Now})
            """;
        var reversed = await work.List<BookingId>($"select id from bookings.booking where {coming} for update", stop);
        await new BookingCharges(work, clock).Reverse(reversed, stop, nameless);
        var cancelled = (
            await work.List<(BookingId Id, int Sequence, SeriesId? Series, ResourceId Resource, Interval During)>(
                $"""
                update bookings.booking set state = 'cancelled', cancelled_at = {clock.Now}, sequence = sequence + 1, version = version + 1
                where {coming}
                returning id, sequence, series_id, resource_id, during
                """,
                stop
            )
        ).ConvertAll(b => new BookingChanged(
            b.Id,
            BookingChange.Cancelled,
            b.Sequence,
            Now: new(b.Id, b.Series, b.Resource, nameless ? Nobody : person, b.During.Start, b.During.End, BookingState.Cancelled)
        ));
        await new Claims(work, clock).LetGoMany([.. cancelled.Select(c => c.Booking)], stop);
        await outbox.Publish(cancelled, stop);
    }

    /// <summary>Ends bookings that have begun and last beyond today.</summary>
    public async Task EndBegun(PersonId person, CancellationToken stop)
    {
        var tomorrow = work.Community.Zone.AtStartOfDay(clock.Today(work.Community.Zone).PlusDays(1)).ToInstant();
        var store = new BookingStore(work, outbox);
        foreach (
            var id in await work.List<BookingId>(
                $"""
                select id from bookings.booking where community_id = {work.Community} and person_id = {person} and state = 'confirmed'
                  and ended_at is null and lower(during) <= {clock.Now} and upper(during) > {tomorrow} order by id
                """,
                stop
            )
        )
        {
            if (await store.Hold(id, stop) is not { } booking)
                continue;
            await new Claims(work, clock).Shorten(id, clock.Now, used: true, stop);
            await store.Set(booking, BookingChange.Ended, heard: false, $"ended_at = {clock.Now}", stop);
        }
    }
}

/// <summary>Cancels the bookings of a person who is erased.</summary>
internal sealed class CancelForErased(UnitOfWork work, Outbox outbox, Clock clock) : IErase
{
    public Task Erase(PersonId person, CancellationToken stop) =>
        new ComingBookings(work, outbox, clock).Cancel(person, nameless: true, stop);
}
