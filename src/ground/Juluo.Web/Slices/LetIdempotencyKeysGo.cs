using NodaTime;

namespace Juluo.Web;

/// <summary>An Idempotency-Key is known for a day.</summary>
[Named("web.purge-idempotency-keys")]
internal sealed class LetIdempotencyKeysGo(Work work, Clock clock) : Job
{
    public static readonly Duration Kept = Duration.FromHours(24);

    public override async Task Run(Community community, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from web.idempotency where community_id = $1 and made_at < $2",
            community.Id.Value,
            (clock.Now - Kept).ToDateTimeUtc()
        );
        await delete.ExecuteNonQueryAsync(stop);
    }
}
