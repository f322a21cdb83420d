using NodaTime;

namespace Juluo.Delivery;

/// <summary>
/// What stood in a mail, and to whom it went, is kept for 30 days after it was sent, given up or over. Its key stays, so that the same fact is never told twice.
/// </summary>
[Named("delivery.purge-emails")]
internal sealed class LetLettersGo(Work work, Clock clock) : Job
{
    public static readonly Duration Kept = Duration.FromDays(30);

    public override async Task Run(Community community, CancellationToken stop)
    {
        await using var empty = work.Command(
            """
            update delivery.mail set recipient = '', subject = '', body_text = '', body_html = '', unsubscribe = null, calendar_method = null, calendar = null,
              last_error = null, asked_by = null, asked_at_path = null, reply_to = null
            where community_id = $1 and coalesce(sent_at, parked_at, ends_at) < $2 and recipient <> ''
            """,
            community.Id.Value,
            (clock.Now - Kept).ToDateTimeUtc()
        );
        await empty.ExecuteNonQueryAsync(stop);
    }
}
