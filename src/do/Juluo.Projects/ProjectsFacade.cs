namespace Juluo.Projects;

/// <summary>Projects and briefs as other modules see them.</summary>
public sealed class ProjectsFacade(UnitOfWork work, Clock clock)
{
    /// <summary>A brief that members read.</summary>
    public Task<Brief?> FindBrief(BriefId id, CancellationToken stop) => new BriefStore(work, clock).Find(id, member: true, stop);

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
