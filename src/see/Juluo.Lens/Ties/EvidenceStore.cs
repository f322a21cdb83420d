namespace Juluo.Lens;

/// <summary>Keeps carried strengths between readings; writes back only what changed.</summary>
internal sealed class EvidenceStore(Work work, Roster roster)
{
    public async Task<Strengths> Load(CancellationToken stop)
    {
        var strengths = new Strengths(roster.Count);
        await using var select = work.Command(
            "select a, b, kind, value, day, times, by_a, minutes, first_at, last_at from lens.evidence where community_id = $1",
            work.Community.Id.Value
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
        await using (
            var remove = work.Command(
                """
                delete from lens.evidence e using unnest($2::uuid[], $3::uuid[], $4::smallint[]) as t (a, b, kind)
                where e.community_id = $1 and e.a = t.a and e.b = t.b and e.kind = t.kind
                """,
                work.Community.Id.Value,
                removed.Select(r => roster[r.A].Value).ToArray(),
                removed.Select(r => roster[r.B].Value).ToArray(),
                removed.Select(r => r.Kind).ToArray()
            )
        )
            if (removed.Length > 0)
                await remove.ExecuteNonQueryAsync(stop);
        foreach (var some in strengths.Touched.Where(strengths.All.ContainsKey).Chunk(10_000))
        {
            var rows = some.Select(k => (Parts: strengths.Parts(k), Evidence: strengths.All[k])).ToArray();
            await using var save = work.Command(
                """
                insert into lens.evidence (community_id, a, b, kind, value, day, times, by_a, minutes, first_at, last_at)
                select $1, * from unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::float8[], $6::float8[], $7::int[], $8::int[], $9::float8[], $10::timestamptz[], $11::timestamptz[])
                on conflict (community_id, a, b, kind) do update set value = excluded.value, day = excluded.day, times = excluded.times, by_a = excluded.by_a,
                  minutes = excluded.minutes, first_at = excluded.first_at, last_at = excluded.last_at
                """,
                work.Community.Id.Value,
                rows.Select(r => roster[r.Parts.A].Value).ToArray(),
                rows.Select(r => roster[r.Parts.B].Value).ToArray(),
                rows.Select(r => r.Parts.Kind).ToArray(),
                rows.Select(r => r.Evidence.Value).ToArray(),
                rows.Select(r => r.Evidence.Day).ToArray(),
                rows.Select(r => r.Evidence.Times).ToArray(),
                rows.Select(r => r.Evidence.ByA).ToArray(),
                rows.Select(r => r.Evidence.Minutes).ToArray(),
                rows.Select(r => Days.Utc(r.Evidence.First)).ToArray(),
                rows.Select(r => Days.Utc(r.Evidence.Last)).ToArray()
            );
            save.CommandTimeout = 0;
            await save.ExecuteNonQueryAsync(stop);
        }

        strengths.Settled();
    }

    /// <summary>
    /// Compares who counts now with who counted last time. Who no longer does leaves no trace here; who newly does is given back, to be counted from the ledger.
    /// </summary>
    public async Task<Guid[]> Newcomers(CancellationToken stop)
    {
        await using var select = work.Command("select person_id from lens.counted where community_id = $1", work.Community.Id.Value);
        var before = (await select.List(r => r.GetGuid(0), stop)).ToHashSet();
        var now = roster.Cards.Select(c => c.Id.Value).ToHashSet();
        var gone = before.Where(p => !now.Contains(p)).ToArray();
        if (gone.Length > 0)
            await Traces.RemoveWithAliases(work, gone, stop);
        var come = now.Where(p => !before.Contains(p)).ToArray();
        await using var note = work.Command(
            "insert into lens.counted (community_id, person_id) select $1, * from unnest($2::uuid[])",
            work.Community.Id.Value,
            come
        );
        await note.ExecuteNonQueryAsync(stop);
        return come;
    }
}
