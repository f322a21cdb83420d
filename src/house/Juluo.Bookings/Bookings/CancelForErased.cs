namespace Juluo.Bookings;

/// <summary>
/// What a person had booked from now on is cancelled when they are erased, and is heard like any other cancelling: guests from outside are told, whoever waits is offered it, and
/// programs outside learn that it is free. None of it names the person.
/// </summary>
internal sealed class CancelForErased(Work work, Outbox outbox, Clock clock) : IErase
{
    private static readonly PersonId Nobody = new(Guid.Empty); // as bookings.forget_booker leaves the booking
    private const string Coming =
        "community_id = $1 and person_id = $2 and state in ('held', 'requested', 'confirmed') and upper(during) > $3";

    public async Task Erase(PersonId person, CancellationToken stop)
    {
        await using var coming = work.Command(
            $"select id from bookings.booking where {Coming} for update",
            work.Community.Id.Value,
            person.Value,
            clock.Now.ToDateTimeUtc()
        );
        await new BookingCharges(work, clock).Reverse(await coming.List(r => new BookingId(r.GetGuid(0)), stop), stop, nameless: true);
        await using var cancel = work.Command(
            $"""
            update bookings.booking set state = 'cancelled', cancelled_at = $3, sequence = sequence + 1, version = version + 1
            where {Coming}
            returning id, sequence, series_id, resource_id, lower(during), upper(during)
            """,
            work.Community.Id.Value,
            person.Value,
            clock.Now.ToDateTimeUtc()
        );
        var cancelled = await cancel.List(
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
