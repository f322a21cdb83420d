namespace Juluo.Projects;

/// <summary>Projects and briefs as other modules see them.</summary>
public sealed partial class ProjectsFacade(UnitOfWork work, Clock clock)
{
    /// <summary>A brief that members read.</summary>
    public Task<Brief?> FindBrief(BriefId id, CancellationToken stop) => new BriefStore(work, clock).Find(id, member: true, stop);

    /// <summary>A project as the caller stands to it; null where they may not know of it.</summary>
    public Task<Project?> Find(ProjectId id, Caller caller, CancellationToken stop) => new ProjectStore(work, clock).Find(id, caller, stop);

    /// <summary>A project as the program itself knows it: for what is not shown.</summary>
    public Task<Project?> Any(ProjectId id, CancellationToken stop) => new ProjectStore(work, clock).Any(id, stop);

    /// <summary>The projects that go on in whose team a person is, the latest first.</summary>
    public async Task<List<Project>> Of(PersonId person, CancellationToken stop) =>
        (await new ProjectStore(work, clock).All(person, member: true, stop)).FindAll(p => p.EndedAt is null && p.IsMine);

    /// <summary>Who is in a project's team, those who lead first.</summary>
    public async Task<List<PersonId>> Team(ProjectId id, CancellationToken stop) =>
        (await new TeamStore(work, clock).Of(id, TeamState.Here, stop)).ConvertAll(m => m.Person);

    /// <summary>In how many projects that go on each person is; who is in none is not named.</summary>
    public async Task<Dictionary<PersonId, int>> Running(CancellationToken stop) =>
        (
            await work.List<(PersonId Person, int Count)>(
                $"""
                select m.person_id, count(*)::int from projects.team_member m
                join projects.project p on p.community_id = m.community_id and p.id = m.project_id
                where m.community_id = {work.Community} and m.state = 'here' and p.ended_at is null group by m.person_id
                """,
                stop
            )
        ).ToDictionary(r => r.Person, r => r.Count);
}
