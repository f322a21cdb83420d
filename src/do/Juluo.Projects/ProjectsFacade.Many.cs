namespace Juluo.Projects;

public sealed partial class ProjectsFacade
{
    /// <summary>Finds projects by key, each with a person's relation to its team. It does not check who may read them: the calling module decides what to show.</summary>
    public async Task<Dictionary<ProjectId, Project>> Some(IReadOnlyCollection<ProjectId> ids, PersonId? self, CancellationToken stop) =>
        ids.Count == 0 ? [] : (await new ProjectStore(work, clock).Some(ids, self, stop)).ToDictionary(p => p.Id);

    /// <summary>Returns the people in the teams of several projects, with an empty set for a project without a team.</summary>
    public async Task<Dictionary<ProjectId, HashSet<PersonId>>> Teams(IReadOnlyCollection<ProjectId> ids, CancellationToken stop)
    {
        var teams = ids.Distinct().ToDictionary(id => id, _ => new HashSet<PersonId>());
        var members = await work.List<(ProjectId Project, PersonId Person)>(
            $"""
            select project_id, person_id from projects.team_member
            where community_id = {work.Community} and project_id = any({ids}) and state = 'here'
            """,
            stop
        );
        foreach (var (project, person) in members)
            teams[project].Add(person);
        return teams;
    }
}
