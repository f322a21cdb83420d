namespace Juluo.Bookings;

/// <summary>
/// Guests from outside are not members and look at no page of ours: their names and addresses go 30 days after what they were asked to is over, and with them the note of who was mailed about it.
/// </summary>
[Named("bookings.purge-guests")]
internal sealed class PurgeGuests(UnitOfWork work, Clock clock) : Job
{
    public const int Days = 30;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var since = clock.Now - Duration.FromDays(Days);
        await using var delete = work.Command(
            $"""
            with guests as (
              delete from bookings.booking_guest g using bookings.booking b
              where g.community_id = {community.Id} and b.community_id = {community.Id} and b.id = g.booking_id
                and g.person_id is null and upper(b.during) < {since})
            delete from bookings.sent_invitation s using bookings.booking b
            where s.community_id = {community.Id} and b.community_id = {community.Id} and b.id = s.booking_id
              and upper(b.during) < {since}
            """
        );
        delete.CommandTimeout = 0;
        await delete.ExecuteNonQueryAsync(stop);
    }
}
