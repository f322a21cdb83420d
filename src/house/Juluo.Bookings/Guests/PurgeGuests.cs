namespace Juluo.Bookings;

/// <summary>
/// Every day: deletes names and addresses of external guests, and the records of mails sent, 30 days after the booking is over. External guests have no account in which they could
/// delete them.
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
