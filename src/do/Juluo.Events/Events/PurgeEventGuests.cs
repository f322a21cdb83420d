namespace Juluo.Events;

/// <summary>Deletes names and addresses of guests without an account 30 days after the event. Only their number is kept.</summary>
[Named("events.purge-guests")]
internal sealed class PurgeEventGuests(UnitOfWork work, Clock clock) : Job
{
    public const int KeepDays = 30;

    public override Task Run(Community community, CancellationToken stop) =>
        work.Do(
            $"""
            update events.attendee a set name = null, email = null, language = null, purged_at = {clock.Now}
            from events.event e
            where a.community_id = {community.Id} and a.email is not null and e.community_id = a.community_id and e.id = a.event_id
              and e.ends_at <= {clock.Now - Duration.FromDays(KeepDays)}
            """,
            stop
        );
}
