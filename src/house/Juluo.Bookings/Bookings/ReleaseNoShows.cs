namespace Juluo.Bookings;

/// <summary>Every few minutes: releases the rest of confirmed bookings whose holder did not check in within the time of the rule, and notifies the holder.</summary>
[Named("bookings.release-no-shows")]
internal sealed class ReleaseNoShows(UnitOfWork work, Outbox outbox, Clock clock, Notifier notifier, PlansFacade plans) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var store = new BookingStore(work, outbox);
        var bookables = new BookableStore(work);
        var claims = new Claims(work, clock);
        var now = clock.Now;
        var resources = await plans.WithArrival(stop);
        var due = await store.Due(
            $"""
            state = 'confirmed' and checked_in_at is null and ended_at is null
              and id in (select n.id from bookings.booking_here n where n.community_id = {work.Community}
                and n.during @> {now}::timestamptz)
              and resource_id = any ({resources})
            """,
            stop
        );
        foreach (var booking in due)
        {
            if (await bookables.Find(booking.Resource, booking.Person, booking.During.Start, now, stop) is not { } what)
                continue;
            if (what.Rules.ArriveWithin is not { } minutes || now < booking.During.Start + Duration.FromMinutes(minutes))
                continue;
            await store.Set(booking, BookingChange.Missed, heard: true, $"state = 'missed', ended_at = {now}", stop);
            await claims.Shorten(booking.Id, now, used: false, stop);
            await notifier.Notify(
                booking.Person,
                new(
                    BookingNotices.Kind,
                    $"booking:{booking.Id}:missed",
                    "bookings.notice.missed",
                    new { what = what.Resource.Name, at = booking.During.Start },
                    $"/bookings/{booking.Id}"
                ),
                stop
            );
        }
    }
}
