namespace Juluo.Projects;

/// <summary>Milestones of projects. Removed ones are excluded but kept, so that a removal can be undone.</summary>
internal sealed class MilestoneStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the milestones by due date.</summary>
    public Task<List<Milestone>> Of(ProjectId project, CancellationToken stop) =>
        work.List<Milestone>(
            $"""
            select id, name, due_on, reached_on from projects.milestone
            where community_id = {work.Community} and project_id = {project} and removed_at is null order by due_on, id
            """,
            stop
        );

    public async Task<MilestoneId> Add(ProjectId project, string name, LocalDate dueOn, CancellationToken stop)
    {
        var id = Id.New<MilestoneId>(clock);
        await work.Do(
            $"""
            insert into projects.milestone (community_id, id, project_id, name, due_on)
            values ({work.Community}, {id}, {project}, {name}, {dueOn})
            """,
            stop
        );
        return id;
    }

    /// <returns>False if there is no such milestone, or it already has that state.</returns>
    public async Task<bool> Reach(ProjectId project, MilestoneId id, LocalDate? on, CancellationToken stop) =>
        await work.Do(
            $"""
            update projects.milestone set reached_on = {on}, reached_at = {clock.NowIf(on is not null)}
            where community_id = {work.Community} and project_id = {project} and id = {id} and removed_at is null
              and (reached_on is null) = ({on}::date is not null)
            """,
            stop
        ) == 1;

    public async Task<bool> Remove(ProjectId project, MilestoneId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update projects.milestone set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and project_id = {project} and id = {id}
            """,
            stop
        ) == 1;
}
