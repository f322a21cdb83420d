using NodaTime;

namespace Juluo.Delivery;

/// <summary>What was read is kept for three months, what nobody read for a year.</summary>
[Named("delivery.purge-notifications")]
internal sealed class LetOldNotificationsGo(Work work, Clock clock) : Job
{
    public static readonly Duration KeptRead = Duration.FromDays(90);
    public static readonly Duration KeptUnread = Duration.FromDays(365);

    public override async Task Run(Community community, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from delivery.notification where community_id = $1 and (read_at < $2 or made_at < $3)",
            community.Id.Value,
            (clock.Now - KeptRead).ToDateTimeUtc(),
            (clock.Now - KeptUnread).ToDateTimeUtc()
        );
        await delete.ExecuteNonQueryAsync(stop);
    }
}
