using System.Text.Json;
using Juluo.Kernel;
using NodaTime;

namespace Juluo.Lens;

/// <summary>What the network's page needs, made with the ties so that no request computes anything.</summary>
internal sealed class Snapshot(Work work, Roster roster)
{
    public async Task Write(Instant now, Strengths strengths, List<TieState> ties, IReadOnlySet<(int, int)> hidden, CancellationToken stop)
    {
        var last = strengths.All.Count == 0 ? (DateTime?)null : Days.Utc(strengths.All.Values.Max(e => e.Last));
        await using var write = work.Command(
            """
            insert into lens.reading (community_id, computed_at, evidence_to, people, picture) values ($1, $2, $3, $4, '{}')
            on conflict (community_id) do update set computed_at = excluded.computed_at, evidence_to = excluded.evidence_to, people = excluded.people, picture = excluded.picture
            """,
            work.Community.Id.Value, now.ToDateTimeUtc(), last, roster.Count
        );
        await write.ExecuteNonQueryAsync(stop);
    }
}
