namespace Juluo.Collaborations;

internal sealed partial class CollaborationStore
{
    public async Task<CollaborationId> Begin(CollaborationForm said, OrganisationId agency, PersonId by, CancellationToken stop)
    {
        var id = Id.New<CollaborationId>(clock);
        await work.Do(
            $"""
            insert into collaborations.collaboration (community_id, id, agency_id, title_zh, title_en, about, handover, visibility, since,
              made_at, made_by)
            values ({work.Community}, {id}, {agency}, {said.Title?.Said}, {said.About}, {said.Handover}, {said.Visibility}, {said.Since},
              {clock.Now}, {by})
            """,
            stop
        );
        await Publish(id, said.Visibility, CollaborationChanged.Begun, stop);
        return id;
    }

    public Task Change(CollaborationId id, CollaborationForm said, CancellationToken stop) =>
        work.Do(
            $"""
            update collaborations.collaboration set (title_zh, title_en) = ({said.Title?.Said}), about = {said.About},
              handover = {said.Handover}, visibility = {said.Visibility}, since = {said.Since}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public async Task End(Collaboration collaboration, string? farewell, CancellationToken stop)
    {
        await work.Do(
            $"""
            update collaborations.collaboration set ended_at = {clock.Now}, farewell = {farewell}
            where community_id = {work.Community} and id = {collaboration.Id} and ended_at is null
            """,
            stop
        );
        await Publish(collaboration.Id, collaboration.Visibility, CollaborationChanged.Ended, stop);
    }

    /// <summary>Reopens a collaboration. The farewell stays, to be reused or changed at the next end.</summary>
    public Task Reopen(CollaborationId id, CancellationToken stop) =>
        work.Do($"update collaborations.collaboration set ended_at = null where community_id = {work.Community} and id = {id}", stop);

    /// <param name="on">The day on which the new head took office; null once they were met.</param>
    public Task SayHead(CollaborationId id, LocalDate? on, CancellationToken stop) =>
        work.Do(
            $"""
            update collaborations.collaboration set head_changed_on = {on} where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task Publish(CollaborationId id, CollaborationVisibility visibility, string change, CancellationToken stop) =>
        visibility == CollaborationVisibility.People ? Task.CompletedTask : outbox.Publish(new CollaborationChanged(id, change), stop);

    /// <summary>Returns the projects that a collaboration covers.</summary>
    public Task<List<ProjectId>> Projects(CollaborationId id, CancellationToken stop) =>
        work.List<ProjectId>(
            $"""
            select project_id from collaborations.collaboration_project
            where community_id = {work.Community} and collaboration_id = {id} order by project_id
            """,
            stop
        );

    /// <summary>Returns the collaborations that cover a project.</summary>
    public Task<List<CollaborationId>> Covering(ProjectId project, CancellationToken stop) =>
        work.List<CollaborationId>(
            $"""
            select collaboration_id from collaborations.collaboration_project
            where community_id = {work.Community} and project_id = {project} order by collaboration_id
            """,
            stop
        );

    public Task Cover(CollaborationId id, ProjectId project, CancellationToken stop) =>
        work.Do(
            $"""
            insert into collaborations.collaboration_project (community_id, collaboration_id, project_id)
            values ({work.Community}, {id}, {project}) on conflict do nothing
            """,
            stop
        );

    public async Task<bool> Uncover(CollaborationId id, ProjectId project, CancellationToken stop) =>
        await work.Do(
            $"""
            delete from collaborations.collaboration_project
            where community_id = {work.Community} and collaboration_id = {id} and project_id = {project}
            """,
            stop
        ) == 1;
}
