using System.Text.Json;

namespace Juluo.Lens;

/// <summary>Writes what was read: the present ties, and what they were at the end of each week.</summary>
internal sealed class TieStore(Work work, Roster roster)
{
    public async Task Replace(IReadOnlyList<TieState> ties, IReadOnlySet<(int, int)> hidden, CancellationToken stop)
    {
        await work.Do($"delete from lens.tie where community_id = {work.Community}", stop);
        foreach (var some in ties.Chunk(10_000))
        {
            await work.Do(
                $"""
                insert into lens.tie (community_id, a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b, parallel, exchange, cooperation, first_at, last_at, hidden, reasons)
                select {work.Community}, t.a, t.b, t.kind, t.probability, t.strength, t.significance, t.rank, t.days, t.advice_a, t.advice_b, t.parallel, t.exchange, t.cooperation, t.first_at, t.last_at, t.hidden, t.reasons::jsonb
                from unnest({some.Select(t => roster[t.A])}::uuid[], {some.Select(t => roster[t.B])}::uuid[], {
                    some.Select(t => (short)t.Kind)
                }::smallint[], {some.Select(t => (float)t.Probability)}::real[], {some.Select(t => (float)t.Strength)}::real[], {
                    some.Select(t => (float)t.Significance)
                }::real[], {some.Select(t => (float)t.Rank)}::real[], {some.Select(t => (short)t.Days)}::smallint[], {
                    some.Select(t => t.AdviceByA)
                }::int[], {some.Select(t => t.AdviceByB)}::int[],
                            {some.Select(t => (float)t.Parallel)}::real[], {some.Select(t => (float)t.Exchange)}::real[], {
                    some.Select(t => (float)t.Cooperation)
                }::real[], {some.Select(t => Days.Utc(t.First))}::timestamptz[], {
                    some.Select(t => Days.Utc(t.Last))
                }::timestamptz[], {(some.Select(t => hidden.Contains((t.A, t.B))))}::boolean[], {
                    some.Select(t => JsonSerializer.Serialize(t.Reasons, Json.Options))
                }::text[])
                  as t (a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b, parallel, exchange, cooperation, first_at, last_at, hidden, reasons)
                """,
                stop
            );
        }
    }

    /// <summary>Only ties that mean something are kept for looking back.</summary>
    public async Task ReplaceWeek(LocalDate week, IReadOnlyList<TieState> ties, CancellationToken stop)
    {
        await work.Do($"delete from lens.tie_week where community_id = {work.Community} and week = {week}", stop);
        var kept = ties.Where(t => t.Kind > TieKind.Stranger).ToArray();
        await work.Do(
            $"""
            insert into lens.tie_week (community_id, week, a, b, kind, strength, probability)
            select {work.Community}, {week}, * from unnest({kept.Select(t => roster[t.A])}::uuid[], {
                kept.Select(t => roster[t.B])
            }::uuid[], {kept.Select(t => (short)t.Kind)}::smallint[], {kept.Select(t => (float)t.Strength)}::real[], {
                kept.Select(t => (float)t.Probability)
            }::real[])
            """,
            stop
        );
    }

    /// <summary>On which days these rows show people here; a day and zone is noted once.</summary>
    public async Task NoteVisits(IReadOnlyCollection<(int Person, int Day, short Zone)> visits, CancellationToken stop)
    {
        foreach (var some in visits.Chunk(20_000))
        {
            await work.Do(
                $"insert into lens.visit (community_id, person_id, day, zone) select {work.Community}, * from unnest({some.Select(v => roster[v.Person])}::uuid[], {some.Select(v => Days.Date(v.Day))}::date[], {some.Select(v => v.Zone)}::smallint[]) on conflict do nothing",
                stop
            );
        }
    }
}
