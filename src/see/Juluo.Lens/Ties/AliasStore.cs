namespace Juluo.Lens;

/// <summary>
/// Moves evidence when two person records are merged, and moves it back when they are separated again. It compares today's aliases in People with those at the last reading, regardless
/// of changes in between. Evidence added to the kept person is also stored separately, so that exactly the same can be removed.
/// </summary>
internal sealed class AliasStore(UnitOfWork work, Roster roster, Strengths strengths)
{
    /// <param name="today">The current aliases: the kept person by merged person.</param>
    public async Task Follow(IReadOnlyDictionary<Guid, Guid> today, CancellationToken stop)
    {
        var before = (
            await work.List<(Guid Gone, Guid Kept)>($"select gone_id, kept_id from lens.alias where community_id = {work.Community}", stop)
        ).ToDictionary(r => r.Gone, r => r.Kept);
        bool Counts(Guid gone) => roster.PlaceOf(today[gone]) >= 0;

        // A merge is transitive: if A was merged into B and both then into C, A's evidence is still within B's.
        bool Followed(Guid gone) =>
            today.TryGetValue(gone, out var kept)
            && (kept == before[gone] || today.GetValueOrDefault(before[gone]) == kept || before.GetValueOrDefault(kept) == before[gone]);

        foreach (var gone in before.Keys.Where(g => !Followed(g)).ToList())
        {
            await GiveBack(gone, before[gone], stop);
            before.Remove(gone);
        }

        foreach (var (gone, kept) in today.Where(a => Counts(a.Key)))
            if (before.ContainsKey(gone))
                await Do($"update lens.alias set kept_id = {kept} where community_id = {work.Community} and gone_id = {gone}", stop);
            else
                await Take(gone, kept, stop);
    }

    /// <summary>Moves the counted evidence of a person to the one they were merged into.</summary>
    private async Task Take(Guid gone, Guid kept, CancellationToken stop)
    {
        var counted = (
            await work.List<Guid>($"select person_id from lens.counted where community_id = {work.Community}", stop)
        ).ToHashSet();
        var rows = counted.Contains(gone) ? await CarriedOf(gone, stop) : await InLedger(gone, kept, counted, stop);
        await Do(
            $"""
            insert into lens.visit (community_id, person_id, day, zone)
            select {work.Community}, {kept}, day, zone from lens.visit where community_id = {work.Community} and person_id = {gone}
              on conflict do nothing
            """,
            stop
        );
        await Traces.Remove(work, [gone], stop);
        await Do($"insert into lens.alias (community_id, gone_id, kept_id) values ({work.Community}, {gone}, {kept})", stop);
        foreach (var row in rows)
            await Do(
                $"""
                insert into lens.alias_evidence (community_id, gone_id, other_id, kind, value, day, times, given, minutes, first_at,
                  last_at)
                values ({work.Community}, {gone}, {row.Other}, {row.Kind}, {row.Evidence.Value}, {row.Evidence.Day},
                  {row.Evidence.Times}, {row.Evidence.ByA}, {row.Evidence.Minutes}, {Days.Utc(row.Evidence.First)},
                  {Days.Utc(row.Evidence.Last)})
                """,
                stop
            );
        foreach (var (other, row) in Known(kept, rows))
            strengths.Add(roster.PlaceOf(kept), other, row.Kind, row.Evidence);
    }

    private Task<List<Carried>> CarriedOf(Guid person, CancellationToken stop) =>
        work.List(
            $"""
            select case when a = {person} then b else a end, kind, value, day, times,
              case when a = {person} then by_a else times - by_a end, minutes, first_at, last_at
            from lens.evidence where community_id = {work.Community} and (a = {person} or b = {person})
            """,
            Carried.Read,
            stop
        );

    /// <summary>
    /// Evidence from the ledger for a merged person who never agreed to be counted, attributed to the kept person, who did. Rows with people counted for the first time are skipped,
    /// because those bring their own rows.
    /// </summary>
    private async Task<List<Carried>> InLedger(Guid gone, Guid kept, HashSet<Guid> counted, CancellationToken stop)
    {
        var own = roster.PlaceOf(kept);
        var found = new Strengths(roster.Count);
        await foreach (var s in new LedgerRows(work, roster).Naming([gone], stop))
            if (counted.Contains(roster[s.A == own ? s.B : s.A].Value))
                found.Fold(s.A, s.B, s.Kind, s.Day, s.Minutes, s.Present);
        return
        [
            .. found.All.Select(e =>
            {
                var (a, b, kind) = found.Parts(e.Key);
                return new Carried(
                    roster[a == own ? b : a].Value,
                    kind,
                    a == own ? e.Value : e.Value with { ByA = e.Value.Times - e.Value.ByA }
                );
            }),
        ];
    }

    private async Task GiveBack(Guid gone, Guid kept, CancellationToken stop)
    {
        var rows = await work.List(
            $"""
            delete from lens.alias_evidence where community_id = {work.Community} and gone_id = {gone}
            returning other_id, kind, value, day, times, given, minutes, first_at, last_at
            """,
            Carried.Read,
            stop
        );
        foreach (var (other, row) in Known(kept, rows))
            strengths.Subtract(roster.PlaceOf(kept), other, row.Kind, row.Evidence);
        foreach (var (other, row) in Known(gone, rows))
            strengths.Add(roster.PlaceOf(gone), other, row.Kind, row.Evidence);
        if (roster.PlaceOf(gone) >= 0)
            await Do($"insert into lens.counted (community_id, person_id) values ({work.Community}, {gone}) on conflict do nothing", stop);
        await Do($"delete from lens.alias where community_id = {work.Community} and gone_id = {gone}", stop);
        await Traces.RemovePicture(work, stop);
    }

    /// <summary>Returns the rows whose other person counts and is not the same person; none if the person does not count.</summary>
    private IEnumerable<(int Other, Carried Row)> Known(Guid person, List<Carried> rows)
    {
        var place = roster.PlaceOf(person);
        return place < 0 ? [] : rows.Select(r => (Other: roster.PlaceOf(r.Other), r)).Where(r => r.Other >= 0 && r.Other != place);
    }

    private Task Do(Statement sql, CancellationToken stop) => work.Do(sql, stop);

    /// <summary>One kind of evidence between a person and another; <see cref="Strengths.Evidence.ByA"/> is the number of times the former gave.</summary>
    private sealed record Carried(Guid Other, short Kind, Strengths.Evidence Evidence)
    {
        public static Carried Read(DbDataReader r) =>
            new(
                r.GetGuid(0),
                r.GetInt16(1),
                new()
                {
                    Value = r.GetDouble(2),
                    Day = r.GetDouble(3),
                    Times = r.GetInt32(4),
                    ByA = r.GetInt32(5),
                    Minutes = r.GetDouble(6),
                    First = Days.Of(r.GetDateTime(7)),
                    Last = Days.Of(r.GetDateTime(8)),
                }
            );
    }
}
