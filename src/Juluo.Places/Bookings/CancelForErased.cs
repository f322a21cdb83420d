using Juluo.Kernel;

namespace Juluo.Places;

/// <summary>
/// What somebody had booked from now on is cancelled when they are erased, and is heard like any other cancelling: guests from outside are told, and whoever waits is offered it. Programs
/// outside are not told of it again, for that would name the person once more.
/// </summary>
internal sealed class CancelForErased(Work work, Outbox outbox, Clock clock) : IErase
{
    public async Task Erase(PersonId person, CancellationToken stop)
    {
        await using var cancel = work.Command(
            """
            update places.booking set state = 'cancelled', cancelled_at = $3, sequence = sequence + 1, version = version + 1
            where community_id = $1 and person_id = $2 and state in ('held', 'requested', 'confirmed') and upper(during) > $3
            returning id, sequence
            """,
            work.Community.Id.Value,
            person.Value,
            clock.Now.ToDateTimeUtc()
        );
        var cancelled = await cancel.List(r => new BookingChanged(new(r.GetGuid(0)), BookingChange.Cancelled, r.GetInt32(1)), stop);
        await new Claims(work, clock).LetGoMany([.. cancelled.Select(c => c.Booking)], stop);
        await outbox.Publish(cancelled, stop);
    }
}
