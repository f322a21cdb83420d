using NodaTime;

namespace Juluo.Bookings;

/// <summary>
/// Guests from outside are not members and look at no page of ours: their names and addresses go 30 days after what they were asked to is over, and with them the note of who was mailed about it.
/// </summary>
[Named("bookings.purge-guests")]
internal sealed class PurgeGuests(Work work, Clock clock) : Job
{
    public const int Days = 30;

    public override async Task Run(Community community, CancellationToken stop)
    {
        await using var delete = work.Command(
            """
            with guests as (
              delete from bookings.booking_guest g using bookings.booking b
              where g.community_id = $1 and b.community_id = $1 and b.id = g.booking_id and g.person_id is null and upper(b.during) < $2)
            delete from bookings.sent_invitation s using bookings.booking b
            where s.community_id = $1 and b.community_id = $1 and b.id = s.booking_id and upper(b.during) < $2
            """,
            community.Id.Value,
            (clock.Now - Duration.FromDays(Days)).ToDateTimeUtc()
        );
        delete.CommandTimeout = 0;
        await delete.ExecuteNonQueryAsync(stop);
    }
}
