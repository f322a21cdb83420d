namespace Juluo.HelpDirectory;

/// <summary>Services of imported lists that could not be read. The next import of a list replaces its rows; fixed and dismissed ones are kept until then, but excluded from lists and counts.</summary>
internal sealed class HelpFaultStore(UnitOfWork work, Clock clock)
{
    public const int MostShown = 50;

    /// <summary>Replaces the faults of a list. Dismissed faults whose text has not changed stay dismissed.</summary>
    public Task Replace(string source, IReadOnlyList<HsdsFile.Bad> bad, CancellationToken stop)
    {
        var ids = bad.Select(_ => clock.NewKey());
        return work.Do(
            $"""
            with were as (
              delete from helpdirectory.import_fault where community_id = {work.Community} and source = {source} returning text, dismissed_at)
            insert into helpdirectory.import_fault (community_id, id, source, row, name, text, made_at, dismissed_at)
            select {work.Community}, n.id, {source}, n.row, n.name, n.text, {clock.Now},
              (select max(w.dismissed_at) from were w where w.text = n.text)
            from unnest({ids}::uuid[], {bad.Select(b => b.Row)}::int[], {bad.Select(b => b.Name)}::text[], {bad.Select(b =>
                b.Text
            )}::text[]) as n (id, row, name, text)
            """,
            stop
        );
    }

    public Task<List<HelpFault>> Open(CancellationToken stop) =>
        work.List<HelpFault>(
            $"""
            select id, source, row, name, text, made_at from helpdirectory.import_fault
            where community_id = {work.Community} and dismissed_at is null order by source, row limit {MostShown}
            """,
            stop
        );

    /// <param name="source">The name of the list.</param>
    public Task<int> Count(CancellationToken stop, string? source = null) =>
        work.Find<int>(
            $"""
            select count(*)::int from helpdirectory.import_fault
            where community_id = {work.Community} and dismissed_at is null and ({source}::text is null or source = {source})
            """,
            stop
        );

    public Task<HelpFault?> Find(HelpFaultId id, CancellationToken stop) =>
        work.Find<HelpFault>(
            $"select id, source, row, name, text, made_at from helpdirectory.import_fault where community_id = {work.Community} and id = {id}",
            stop
        );

    public async Task<bool> Dismiss(HelpFaultId id, Instant? at, CancellationToken stop) =>
        await work.Do(
            $"update helpdirectory.import_fault set dismissed_at = {at} where community_id = {work.Community} and id = {id}",
            stop
        ) > 0;
}
