namespace Juluo.Lens;

/// <summary>Writes the result of a reading: the current ties, and the ties at the end of each week.</summary>
internal sealed class TieStore(UnitOfWork work, Roster roster)
{
    public async Task Replace(IReadOnlyList<TieState> ties, IReadOnlySet<(int, int)> hidden, CancellationToken stop)
    {
        await work.Do($"delete from lens.tie where community_id = {work.Community}", stop);
        foreach (var some in ties.Chunk(10_000))
        {
            var reasons = some.Select(t => (short)t.Kind);
            var significance = some.Select(t => (float)t.Significance);
            var adviceByAs = some.Select(t => t.AdviceByA);
            var cooperation = some.Select(t => (float)t.Cooperation);
            var lasts = some.Select(t => Days.Utc(t.Last));
            var why = some.Select(t => JsonSerializer.Serialize(t.Reasons, Json.Options));
            var bs = some.Select(t => roster[t.B]);
            var strength = some.Select(t => (float)t.Strength);
            var days = some.Select(t => (short)t.Days);
            var exchange = some.Select(t => (float)t.Exchange);
            var contains = some.Select(t => hidden.Contains((t.A, t.B)));
            await work.Do(
                $"""
                insert into lens.tie (community_id, a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b,
                  parallel, exchange, cooperation, first_at, last_at, hidden, reasons)
                select {work.Community}, t.a, t.b, t.kind, t.probability, t.strength, t.significance, t.rank, t.days, t.advice_a,
                  t.advice_b, t.parallel, t.exchange, t.cooperation, t.first_at, t.last_at, t.hidden, t.reasons::jsonb
                from unnest({some.Select(t => roster[t.A])}::uuid[], {bs}::uuid[], {reasons}::smallint[],
                  {some.Select(t => (float)t.Probability)}::real[], {strength}::real[], {significance}::real[],
                  {some.Select(t => (float)t.Rank)}::real[], {days}::smallint[], {adviceByAs}::int[],
                  {some.Select(t => t.AdviceByB)}::int[],
                            {some.Select(t => (float)t.Parallel)}::real[], {exchange}::real[], {cooperation}::real[],
                              {some.Select(t => Days.Utc(t.First))}::timestamptz[], {lasts}::timestamptz[], {contains}::boolean[],
                              {why}::text[])
                  as t (a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b, parallel, exchange,
                    cooperation, first_at, last_at, hidden, reasons)
                """,
                stop
            );
        }
    }

    /// <summary>Stores the ties of a week; only those above stranger are kept for the history.</summary>
    public async Task ReplaceWeek(LocalDate week, IReadOnlyList<TieState> ties, CancellationToken stop)
    {
        await work.Do($"delete from lens.tie_week where community_id = {work.Community} and week = {week}", stop);
        var kept = ties.Where(t => t.Kind > TieKind.Stranger).ToArray();
        var bs = kept.Select(t => roster[t.B]);
        var probability = kept.Select(t => (float)t.Probability);
        var kinds = kept.Select(t => (short)t.Kind);
        await work.Do(
            $"""
            insert into lens.tie_week (community_id, week, a, b, kind, strength, probability)
            select {work.Community}, {week}, * from unnest({kept.Select(t => roster[t.A])}::uuid[], {bs}::uuid[],
              {kinds}::smallint[], {kept.Select(t => (float)t.Strength)}::real[], {probability}::real[])
            """,
            stop
        );
    }

    /// <summary>Records the days and zones of people's presence; each day and zone is stored once.</summary>
    public async Task NoteVisits(IReadOnlyCollection<(int Person, int Day, short Zone)> visits, CancellationToken stop)
    {
        foreach (var some in visits.Chunk(20_000))
        {
            var zones = some.Select(v => v.Zone);
            await work.Do(
                $"""
                insert into lens.visit (community_id, person_id, day, zone) select {work.Community}, *
                from unnest({some.Select(v => roster[v.Person])}::uuid[], {some.Select(v => Days.Date(v.Day))}::date[],
                  {zones}::smallint[])
                on conflict do nothing
                """,
                stop
            );
        }
    }
}
