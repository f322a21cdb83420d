namespace Juluo.Delivery;

/// <summary>Deletes the content and recipient of an email 30 days after it was sent, given up or expired. Its key is kept, so that the same fact is never sent twice.</summary>
[Named("delivery.purge-emails")]
internal sealed class PurgeEmails(UnitOfWork work, Clock clock) : Job
{
    public static readonly Duration Kept = Duration.FromDays(30);

    public override Task Run(Community community, CancellationToken stop) =>
        work.Do(
            $"""
            update delivery.mail set recipient = '', subject = '', body_text = '', body_html = '', unsubscribe = null,
              calendar_method = null, calendar = null,
              last_error = null, asked_by = null, asked_at_path = null, reply_to = null
            where community_id = {community.Id} and coalesce(sent_at, parked_at, ends_at) < {clock.Now - Kept} and recipient <> ''
            """,
            stop
        );
}
