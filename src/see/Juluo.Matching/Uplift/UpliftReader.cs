namespace Juluo.Matching;

/// <summary>Counts what became of pairs, and writes down, when their 60 days are over, whether they dealt with each other.</summary>
internal sealed class UpliftReader(UnitOfWork work, Clock clock, NetworkLens lens)
{
    // Once a pair's time is over it is looked at within three weeks: presence older than 90 days is gone.
    private static readonly NodaTime.Duration Grace = NodaTime.Duration.FromDays(25);

    public async Task<Uplift?> Read(CancellationToken stop)
    {
        var n = (
            await work.List(
                $"""
                select count(*) filter (where s.arm <> 'held_back')::int, count(*) filter (where s.arm <> 'held_back' and s.touched)::int,
                  count(*) filter (where s.arm = 'held_back')::int, count(*) filter (where s.arm = 'held_back' and s.touched)::int,
                  count(*) filter (where s.arm <> 'held_back' and i.id is not null)::int
                from matching.suggestion s
                left join matching.introduction i on i.community_id = s.community_id and i.suggestion_id = s.id
                  and i.accepted_at is not null
                where s.community_id = {work.Community} and s.touched is not null
                """,
                r => Enumerable.Range(0, 5).Select(r.GetInt32).ToArray(),
                stop
            )
        )[0];
        return Uplift.Of(n[0], n[1], n[2], n[3], n[4]);
    }

    /// <summary>Pairs of whom one does not agree that presence counts stay out, on both sides alike.</summary>
    public async Task Settle(IReadOnlySet<PersonId> counted, CancellationToken stop)
    {
        var over = clock.Now - Uplift.Window;
        var due = (
            await work.List<(Guid Id, PersonId A, PersonId B, Instant MadeAt)>(
                $"select id, a, b, made_at from matching.suggestion where community_id = {work.Community} and touched is null and made_at <= {over} and made_at > {over - Grace} and terms <> '{{}}'",
                stop
            )
        )
            .Where(s => counted.Contains(s.A) && counted.Contains(s.B))
            .ToList();
        if (due.Count == 0)
            return;
        var dealings = (await lens.FirstSince([.. due.Select(s => (s.A, s.B, s.MadeAt))], stop)).ToLookup(d => (d.A, d.B));
        var dealt = due.Select(s =>
                dealings[(s.A, s.B)].Any(d => d.Exchange < s.MadeAt + Uplift.Window || d.Cooperation < s.MadeAt + Uplift.Window)
            )
            .ToArray();
        await work.Do(
            $"""
            update matching.suggestion s set touched = t.touched
            from unnest({due.Select(s => s.Id)}::uuid[], {dealt}::boolean[]) as t (id, touched)
            where s.community_id = {work.Community} and s.id = t.id
            """,
            stop
        );
    }
}
