namespace Juluo.Webhooks;

/// <summary>Self-check of webhooks: warns of overdue deliveries, and of webhooks that the program switched off after failures, about which their community is also notified.</summary>
internal static class CheckWebhooks
{
    public static async Task<IReadOnlyList<Finding>> Look(UnitOfWork work, Community? only, Instant late, CancellationToken stop)
    {
        var (waiting, overdue, failed) = (
            await work.List<(long, long, long)>(
                $"""
                select count(*), count(*) filter (where greatest(d.due_at, w.quiet_until, w.called_at) < {late}),
                  (select count(*) from webhooks.webhook where state = 'failed'
                    and ({only?.Id}::uuid is null or community_id = {only?.Id}))
                from webhooks.webhook_delivery d join webhooks.webhook w on w.community_id = d.community_id and w.id = d.webhook_id
                  and w.state = 'on'
                where d.done_at is null and d.gave_up_at is null and ({only?.Id}::uuid is null or d.community_id = {only?.Id})
                """,
                stop
            )
        )[0];
        return
        [
            overdue > 0 ? Of(Condition.Attention, "late", overdue)
            : failed > 0 ? Of(Condition.Attention, "failed", failed)
            : Of(Condition.Good, "good", waiting),
        ];

        static Finding Of(Condition condition, string say, long count) =>
            new(
                "webhooks",
                condition,
                $"check.webhooks.{say}",
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = count }
            );
    }
}
