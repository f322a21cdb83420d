using System.Text.Json;
using NodaTime;

namespace Juluo.Lens;

/// <summary>Writes what was read: the present ties, and what they were at the end of each week.</summary>
internal sealed class TieStore(Work work, Roster roster)
{
    public async Task Replace(IReadOnlyList<TieState> ties, IReadOnlySet<(int, int)> hidden, CancellationToken stop)
    {
        await using (var clear = work.Command("delete from lens.tie where community_id = $1", work.Community.Id.Value))
            await clear.ExecuteNonQueryAsync(stop);
        foreach (var some in ties.Chunk(10_000))
        {
            await using var insert = work.Command(
                """
                insert into lens.tie (community_id, a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b, parallel, exchange, cooperation, first_at, last_at, hidden, reasons)
                select $1, t.a, t.b, t.kind, t.probability, t.strength, t.significance, t.rank, t.days, t.advice_a, t.advice_b, t.parallel, t.exchange, t.cooperation, t.first_at, t.last_at, t.hidden, t.reasons::jsonb
                from unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::real[], $6::real[], $7::real[], $8::real[], $9::smallint[], $10::int[], $11::int[],
                            $12::real[], $13::real[], $14::real[], $15::timestamptz[], $16::timestamptz[], $17::boolean[], $18::text[])
                  as t (a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b, parallel, exchange, cooperation, first_at, last_at, hidden, reasons)
                """,
                work.Community.Id.Value,
                some.Select(t => roster[t.A].Value).ToArray(),
                some.Select(t => roster[t.B].Value).ToArray(),
                some.Select(t => (short)t.Kind).ToArray(),
                some.Select(t => (float)t.Probability).ToArray(),
                some.Select(t => (float)t.Strength).ToArray(),
                some.Select(t => (float)t.Significance).ToArray(),
                some.Select(t => (float)t.Rank).ToArray(),
                some.Select(t => (short)t.Days).ToArray(),
                some.Select(t => t.AdviceByA).ToArray(),
                some.Select(t => t.AdviceByB).ToArray(),
                some.Select(t => (float)t.Parallel).ToArray(),
                some.Select(t => (float)t.Exchange).ToArray(),
                some.Select(t => (float)t.Cooperation).ToArray(),
                some.Select(t => Days.Utc(t.First)).ToArray(),
                some.Select(t => Days.Utc(t.Last)).ToArray(),
                some.Select(t => hidden.Contains((t.A, t.B))).ToArray(),
                some.Select(t => JsonSerializer.Serialize(t.Reasons, Json.Options)).ToArray()
            );
            await insert.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>Only ties that mean something are kept for looking back.</summary>
    public async Task ReplaceWeek(LocalDate week, IReadOnlyList<TieState> ties, CancellationToken stop)
    {
        await using (
            var clear = work.Command(
                "delete from lens.tie_week where community_id = $1 and week = $2",
                work.Community.Id.Value,
                week.ToDateOnly()
            )
        )
            await clear.ExecuteNonQueryAsync(stop);
        var kept = ties.Where(t => t.Kind > TieKind.Stranger).ToArray();
        await using var insert = work.Command(
            """
            insert into lens.tie_week (community_id, week, a, b, kind, strength, probability)
            select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::smallint[], $6::real[], $7::real[])
            """,
            work.Community.Id.Value,
            week.ToDateOnly(),
            kept.Select(t => roster[t.A].Value).ToArray(),
            kept.Select(t => roster[t.B].Value).ToArray(),
            kept.Select(t => (short)t.Kind).ToArray(),
            kept.Select(t => (float)t.Strength).ToArray(),
            kept.Select(t => (float)t.Probability).ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>On which days these rows show people here; a day and zone is noted once.</summary>
    public async Task NoteVisits(IReadOnlyCollection<(int Person, int Day, short Zone)> visits, CancellationToken stop)
    {
        foreach (var some in visits.Chunk(20_000))
        {
            await using var insert = work.Command(
                "insert into lens.visit (community_id, person_id, day, zone) select $1, * from unnest($2::uuid[], $3::date[], $4::smallint[]) on conflict do nothing",
                work.Community.Id.Value,
                some.Select(v => roster[v.Person].Value).ToArray(),
                some.Select(v => Days.Date(v.Day).ToDateOnly()).ToArray(),
                some.Select(v => v.Zone).ToArray()
            );
            await insert.ExecuteNonQueryAsync(stop);
        }
    }
}
