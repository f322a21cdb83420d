namespace Juluo.Lens;

/// <summary>Stores the strengths carried from one reading of the ledger to the next; writes back only those that changed.</summary>
internal sealed class EvidenceStore(UnitOfWork work, Roster roster)
{
    public async Task<Strengths> Load(CancellationToken stop)
    {
        var strengths = new Strengths(roster.Count);
        await using var select = work.Command(
            $"select a, b, kind, value, day, times, by_a, minutes, first_at, last_at from lens.evidence where community_id = {work.Community}"
        );
        await using var rows = await select.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            int a = roster.OwnPlaceOf(rows.GetGuid(0)),
                b = roster.OwnPlaceOf(rows.GetGuid(1));
            if (a < 0 || b < 0)
                continue;
            strengths.Put(
                a,
                b,
                rows.GetInt16(2),
                new()
                {
                    Value = rows.GetDouble(3),
                    Day = rows.GetDouble(4),
                    Times = rows.GetInt32(5),
                    ByA = rows.GetInt32(6),
                    Minutes = rows.GetDouble(7),
                    First = Days.Of(rows.GetDateTime(8)),
                    Last = Days.Of(rows.GetDateTime(9)),
                }
            );
        }

        return strengths;
    }

    public async Task Save(Strengths strengths, CancellationToken stop)
    {
        var removed = strengths.Touched.Where(k => !strengths.All.ContainsKey(k)).Select(strengths.Parts).ToArray();
        var bValue = removed.Select(r => roster[r.B]);
        var kinds = removed.Select(r => r.Kind);
        await using (
            var remove = work.Command(
                $"""
                delete from lens.evidence e using unnest({removed.Select(r => roster[r.A])}::uuid[], {bValue}::uuid[],
                  {kinds}::smallint[]) as t (a, b, kind)
                where e.community_id = {work.Community} and e.a = t.a and e.b = t.b and e.kind = t.kind
                """
            )
        )
            if (removed.Length > 0)
                await remove.ExecuteNonQueryAsync(stop);
        foreach (var some in strengths.Touched.Where(strengths.All.ContainsKey).Chunk(10_000))
        {
            var rows = some.Select(k => (Parts: strengths.Parts(k), Evidence: strengths.All[k])).ToArray();
            var bs = rows.Select(r => roster[r.Parts.B]);
            var days = rows.Select(r => r.Evidence.Day);
            var minutes = rows.Select(r => r.Evidence.Minutes);
            var lasts = rows.Select(r => Days.Utc(r.Evidence.Last));
            var parts = rows.Select(r => r.Parts.Kind);
            var times = rows.Select(r => r.Evidence.Times);
            var firsts = rows.Select(r => Days.Utc(r.Evidence.First));
            await using var save = work.Command(
                $"""
                insert into lens.evidence (community_id, a, b, kind, value, day, times, by_a, minutes, first_at, last_at)
                select {work.Community}, * from unnest({rows.Select(r => roster[r.Parts.A])}::uuid[], {bs}::uuid[],
                  {parts}::smallint[], {rows.Select(r => r.Evidence.Value)}::float8[], {days}::float8[], {times}::int[],
                  {rows.Select(r => r.Evidence.ByA)}::int[], {minutes}::float8[], {firsts}::timestamptz[], {lasts}::timestamptz[])
                on conflict (community_id, a, b, kind) do update set value = excluded.value, day = excluded.day,
                  times = excluded.times, by_a = excluded.by_a,
                  minutes = excluded.minutes, first_at = excluded.first_at, last_at = excluded.last_at
                """
            );
            save.CommandTimeout = 0;
            await save.ExecuteNonQueryAsync(stop);
        }

        strengths.Settled();
    }

    /// <summary>
    /// Compares the people who count now with those at the last reading. Data of people who no longer count is removed; people who newly count are returned, so that they can be counted
    /// from the ledger.
    /// </summary>
    public async Task<Guid[]> Newcomers(CancellationToken stop)
    {
        var before = (await work.List<Guid>($"select person_id from lens.counted where community_id = {work.Community}", stop)).ToHashSet();
        var now = roster.Cards.Select(c => c.Id.Value).ToHashSet();
        var gone = before.Where(p => !now.Contains(p)).ToArray();
        if (gone.Length > 0)
            await Traces.RemoveWithAliases(work, gone, stop);
        var come = now.Where(p => !before.Contains(p)).ToArray();
        await work.Do($"insert into lens.counted (community_id, person_id) select {work.Community}, * from unnest({come}::uuid[])", stop);
        return come;
    }
}
