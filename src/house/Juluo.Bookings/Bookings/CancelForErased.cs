namespace Juluo.Bookings;

/// <summary>
/// What a person had booked from now on is cancelled when they are erased, and is heard like any other cancelling: guests from outside are told, whoever waits is offered it, and
/// programs outside learn that it is free. None of it names the person.
/// </summary>
internal sealed class CancelForErased(UnitOfWork work, Outbox outbox, Clock clock) : IErase
{
    private static readonly PersonId Nobody = new(Guid.Empty); // as bookings.forget_booker leaves the booking

    public async Task Erase(PersonId person, CancellationToken stop)
    {
        Statement coming = $"""
            community_id = {work.Community} and person_id = {person} and state in ('held', 'requested', 'confirmed')
            and upper(during) > {clock.Now}
            """;
        var reversed = await work.List<BookingId>($"select id from bookings.booking where {coming} for update", stop);
        await new BookingCharges(work, clock).Reverse(reversed, stop, nameless: true);
        var cancelled = await work.List(
            $"""
            update bookings.booking set state = 'cancelled', cancelled_at = {clock.Now}, sequence = sequence + 1, version = version + 1
            where {coming}
            returning id, sequence, series_id, resource_id, lower(during), upper(during)
            """,
            r =>
            {
                var id = new BookingId(r.GetGuid(0));
                return new BookingChanged(
                    id,
                    BookingChange.Cancelled,
                    r.GetInt32(1),
                    Now: new(
                        id,
                        r.IsDBNull(2) ? null : new SeriesId(r.GetGuid(2)),
                        new(r.GetGuid(3)),
                        Nobody,
                        r.Instant(4),
                        r.Instant(5),
                        BookingState.Cancelled
                    )
                );
            },
            stop
        );
        await new Claims(work, clock).LetGoMany([.. cancelled.Select(c => c.Booking)], stop);
        await outbox.Publish(cancelled, stop);
    }
}
