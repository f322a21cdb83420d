namespace Juluo.Projects;

internal sealed partial class ProjectStore
{
    /// <summary>Starts a project. The person who starts it leads it.</summary>
    public async Task<ProjectId> Start(ProjectForm said, BriefId? brief, PersonId lead, CancellationToken stop)
    {
        var id = Id.New<ProjectId>(clock);
        await work.Do(
            $"""
            insert into projects.project (community_id, id, name_zh, name_en, summary_zh, summary_en, about, visibility, starts_on, ends_on,
              repository, topics, brief_id, made_at, made_by)
            values ({work.Community}, {id}, {said.Name?.Said}, {said.Summary?.Said}, {said.About}, {said.Visibility}, {said.StartsOn},
              {said.EndsOn}, {said.Repository}, {said.TopicList}, {brief}, {clock.Now}, {lead})
            """,
            stop
        );
        await new TeamStore(work, clock).TakeIn(id, lead, null, leads: true, stop);
        if (said.Visibility != ProjectVisibility.Team)
            await outbox.Publish(new ProjectChanged(id, ProjectChanged.Started), stop);
        return id;
    }

    public Task Change(ProjectId id, ProjectForm said, CancellationToken stop) =>
        work.Do(
            $"""
            update projects.project set (name_zh, name_en) = ({said.Name?.Said}), (summary_zh, summary_en) = ({said.Summary?.Said}),
              about = {said.About}, visibility = {said.Visibility}, starts_on = {said.StartsOn}, ends_on = {said.EndsOn},
              repository = {said.Repository}, topics = {said.TopicList}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task ChangeRepository(ProjectId id, string address, CancellationToken stop) =>
        work.Do($"update projects.project set repository = {address} where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Stores topics, summary and repository read from a file, which the caller has already merged with those of the project.</summary>
    public Task TakeOver(ProjectId id, IReadOnlyList<string> topics, LocalizedText? summary, string? repository, CancellationToken stop) =>
        work.Do(
            $"""
            update projects.project set topics = {topics}, (summary_zh, summary_en) = ({summary?.Said}), repository = {repository}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public async Task End(Project project, ProjectEnding ending, Farewell said, CancellationToken stop)
    {
        await work.Do(
            $"""
            update projects.project set ended_at = {clock.Now}, ending = {ending}, farewell = {said.Thanks}, carried_on = {said.CarriedOn}
            where community_id = {work.Community} and id = {project.Id} and ended_at is null
            """,
            stop
        );
        if (project.Visibility != ProjectVisibility.Team)
            await outbox.Publish(
                new ProjectChanged(project.Id, ending == ProjectEnding.Finished ? ProjectChanged.Finished : ProjectChanged.Stopped),
                stop
            );
    }

    public Task ChangeFarewell(ProjectId id, Farewell said, ProjectVisibility visibility, CancellationToken stop) =>
        work.Do(
            $"""
            update projects.project set farewell = {said.Thanks}, carried_on = {said.CarriedOn}, visibility = {visibility}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <summary>Reopens a project. The words from its end stay, to be reused or changed at the next end.</summary>
    public Task Reopen(ProjectId id, CancellationToken stop) =>
        work.Do($"update projects.project set ended_at = null, ending = null where community_id = {work.Community} and id = {id}", stop);
}
