namespace Juluo.Projects;

/// <summary>Logs of projects. Removed entries are excluded, also from the totals, but kept so that a removal can be undone.</summary>
internal sealed class LogStore(UnitOfWork work, Clock clock)
{
    public const int Most = 500;

    private sealed record Row(
        LogEntryId Id,
        LocalDate OnDay,
        string Text,
        int? Minutes,
        long? Spent,
        PersonId? WrittenBy,
        IReadOnlyList<PersonId> People
    );

    /// <summary>Returns the entries, latest day first.</summary>
    public async Task<List<LogEntry>> Of(ProjectId project, int most, CancellationToken stop) =>
        (
            await work.List<Row>(
                $"""
                select e.id, e.on_day, e.text, e.minutes, e.spent_minor as spent, e.written_by,
                  (select coalesce(array_agg(p.person_id order by p.person_id), array[]::uuid[]) from projects.log_person p
                    where p.community_id = e.community_id and p.entry_id = e.id) as people
                from projects.log_entry e
                where e.community_id = {work.Community} and e.project_id = {project} and e.removed_at is null
                order by e.on_day desc, e.id desc limit {most}
                """,
                stop
            )
        ).ConvertAll(r => new LogEntry(r.Id, r.OnDay, r.Text, r.Minutes, Sum(r.Spent), r.WrittenBy, r.People));

    public async Task<LogTotals> Totals(ProjectId project, CancellationToken stop)
    {
        var (entries, minutes, spent) = (
            await work.List<(int, long, long)>(
                $"""
                select count(*)::int,
                  coalesce(sum(e.minutes * greatest(1, (select count(*) from projects.log_person p
                    where p.community_id = e.community_id and p.entry_id = e.id))), 0)::bigint, coalesce(sum(e.spent_minor), 0)::bigint
                from projects.log_entry e
                where e.community_id = {work.Community} and e.project_id = {project} and e.removed_at is null
                """,
                stop
            )
        )[0];
        return new(entries, minutes, spent == 0 ? null : Sum(spent));
    }

    public async Task<LogEntryId> Write(
        ProjectId project,
        LocalDate on,
        string text,
        int? minutes,
        long? spent,
        IReadOnlyList<PersonId> people,
        PersonId by,
        CancellationToken stop
    )
    {
        var id = Id.New<LogEntryId>(clock);
        await work.Do(
            $"""
            insert into projects.log_entry (community_id, id, project_id, on_day, text, minutes, spent_minor, written_at, written_by)
            values ({work.Community}, {id}, {project}, {on}, {text}, {minutes}, {spent}, {clock.Now}, {by})
            """,
            stop
        );
        await work.Do(
            $"insert into projects.log_person (community_id, entry_id, person_id) select {work.Community}, {id}, p from unnest({people}::uuid[]) as p",
            stop
        );
        return id;
    }

    /// <param name="by">The author that the entry must have; null for any author.</param>
    public async Task<bool> Remove(ProjectId project, LogEntryId id, PersonId? by, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update projects.log_entry set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and project_id = {project} and id = {id} and ({by}::uuid is null or written_by = {by})
            """,
            stop
        ) == 1;

    private Money? Sum(long? minor) => minor is { } sum ? new Money(sum, work.Community.Currency) : null;
}
