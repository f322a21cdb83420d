using NodaTime;

namespace Juluo.Delivery;

/// <summary>A fact that all have heard is kept for a week, for a person to look at; it says who dealt with whom, so not longer.</summary>
[Named("delivery.purge-facts")]
internal sealed class LetHeardFactsGo(Work work, Clock clock) : Job
{
    public static readonly Duration Kept = Duration.FromDays(7);

    public override async Task Run(Community community, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from delivery.outbox where community_id = $1 and done_at < $2",
            community.Id.Value,
            (clock.Now - Kept).ToDateTimeUtc()
        );
        await delete.ExecuteNonQueryAsync(stop);
    }
}
