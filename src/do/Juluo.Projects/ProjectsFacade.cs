namespace Juluo.Projects;

/// <summary>Façade for other modules: finds projects, teams and briefs. Methods without a caller do not check who may read the result.</summary>
public sealed partial class ProjectsFacade(UnitOfWork work, Clock clock)
{
    private const int MostBriefs = 500;

    /// <summary>Finds a brief as members see it.</summary>
    public Task<Brief?> FindBrief(BriefId id, CancellationToken stop) => new BriefStore(work, clock).Find(id, member: true, stop);

    /// <summary>Finds a project with the caller's relation to its team; null if the caller may not see it.</summary>
    public Task<Project?> Find(ProjectId id, Caller caller, CancellationToken stop) => new ProjectStore(work, clock).Find(id, caller, stop);

    /// <summary>Finds a project without checking who may read it. Do not show the result to users.</summary>
    public Task<Project?> Any(ProjectId id, CancellationToken stop) => new ProjectStore(work, clock).Any(id, stop);

    /// <summary>Returns the running projects whose team a person is in, latest first.</summary>
    public async Task<List<Project>> Of(PersonId person, CancellationToken stop) =>
        (await new ProjectStore(work, clock).All(person, member: true, stop)).FindAll(p => p.EndedAt is null && p.IsMine);

    /// <summary>Returns the people in a project's team, those who lead it first.</summary>
    public async Task<List<PersonId>> Team(ProjectId id, CancellationToken stop) =>
        (await new TeamStore(work, clock).Of(id, TeamState.Here, stop)).ConvertAll(m => m.Person);

    /// <summary>Returns the number of running projects that each person is in; people in none are left out.</summary>
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

    /// <summary>Returns the projects that the caller may see, running ones first.</summary>
    public Task<List<Project>> Seen(Caller caller, CancellationToken stop) =>
        new ProjectStore(work, clock).All(caller.Person, caller.May(ProjectRights.See), stop);

    /// <summary>Returns the people in the teams of all projects.</summary>
    public async Task<ILookup<ProjectId, PersonId>> Teams(CancellationToken stop) =>
        (
            await work.List<(ProjectId Project, PersonId Person)>(
                $"""
                select project_id, person_id from projects.team_member
                where community_id = {work.Community} and state = 'here' order by since, id
                """,
                stop
            )
        ).ToLookup(r => r.Project, r => r.Person);

    /// <summary>Returns the sustainable development goals that the outcomes of each project serve, except for projects visible to their team only.</summary>
    public async Task<ILookup<ProjectId, int>> Goals(CancellationToken stop) =>
        (
            await work.List<(ProjectId Project, int Goal)>(
                $"""
                select distinct o.project_id, g from projects.outcome o
                join projects.project p on p.community_id = o.community_id and p.id = o.project_id and p.visibility <> 'team'
                cross join unnest(o.goals) as g
                where o.community_id = {work.Community} and o.removed_at is null
                """,
                stop
            )
        ).ToLookup(r => r.Project, r => r.Goal);

    /// <summary>Returns the briefs that the caller may read and that were posted in one of the given names, open ones first. Names are compared without case.</summary>
    public async Task<List<Brief>> BriefsAskedBy(IReadOnlyCollection<string> names, Caller caller, CancellationToken stop) =>
        (await new BriefStore(work, clock).All(caller.May(ProjectRights.See), MostBriefs, stop)).FindAll(b =>
            b.AskedBy is { } by && names.Contains(by, StringComparer.OrdinalIgnoreCase)
        );
}
