namespace Juluo.Matching;

/// <summary>Reads outcomes of pairs and, once their 60 days are over, records whether they interacted.</summary>
internal sealed class UpliftReader(UnitOfWork work, Clock clock, NetworkLens lens)
{
    // A pair is evaluated within 25 days of the end of its window, because presence older than 90 days is deleted.
    private static readonly NodaTime.Duration Grace = NodaTime.Duration.FromDays(25);

    public async Task<Uplift?> Read(CancellationToken stop) =>
        Uplift.Of(
            UpliftTrial.Once(
                await work.List<UpliftTrial.Listed>(
                    $"""
                    select s.a, s.b, s.made_at as at, s.arm = 'held_back' as held_back, s.touched as dealt, exists (
                      select from matching.introduction i where i.community_id = s.community_id and i.suggestion_id = s.id
                        and i.accepted_at is not null) as introduced
                    from matching.suggestion s where s.community_id = {work.Community} and s.touched is not null
                    """,
                    stop
                )
            )
        );

    /// <summary>Records outcomes of pairs that are due. Pairs in which one person does not agree that presence counts are excluded, in both arms alike.</summary>
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
