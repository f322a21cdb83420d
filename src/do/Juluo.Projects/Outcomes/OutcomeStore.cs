namespace Juluo.Projects;

/// <summary>Reads and writes what came of projects.</summary>
internal sealed class OutcomeStore(UnitOfWork work, Clock clock)
{
    /// <summary>The latest first.</summary>
    public Task<List<ProjectOutcome>> Of(ProjectId project, CancellationToken stop) => Read($"and o.project_id = {project}", stop);

    /// <summary>Of all projects that a reader may know of, the latest first.</summary>
    /// <param name="member">A reader of the community; a visitor reads what is public.</param>
    public Task<List<ProjectOutcome>> All(bool member, CancellationToken stop) =>
        Read($"and (p.visibility = 'public' or p.visibility = 'community' and {member})", stop);

    private Task<List<ProjectOutcome>> Read(Statement of, CancellationToken stop) =>
        work.List<ProjectOutcome>(
            $"""
            select o.id, o.project_id as project, o.kind, o.title, o.on_day, o.evidence, o.band, o.goals
            from projects.outcome o join projects.project p on p.community_id = o.community_id and p.id = o.project_id
            where o.community_id = {work.Community} and o.removed_at is null {of} order by o.on_day desc, o.id desc
            """,
            stop
        );

    public async Task<OutcomeId> Add(ProjectId project, OutcomeForm said, LocalDate on, PersonId by, CancellationToken stop)
    {
        var id = Id.New<OutcomeId>(clock);
        await work.Do(
            $"""
            insert into projects.outcome (community_id, id, project_id, kind, title, on_day, evidence, band, goals, added_at, added_by)
            values ({work.Community}, {id}, {project}, {said.Kind}, {said.Title}, {on}, {said.Evidence}, {said.Band}, {said.GoalList},
              {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    public async Task<bool> Remove(ProjectId project, OutcomeId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update projects.outcome set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and project_id = {project} and id = {id}
            """,
            stop
        ) == 1;
}
