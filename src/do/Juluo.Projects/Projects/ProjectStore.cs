namespace Juluo.Projects;

/// <summary>Reads projects as one person or visitor may see them. A project visible to its team only is not found by anyone else.</summary>
internal sealed partial class ProjectStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    private static readonly Sql Columns = new(
        """
        p.id, p.name_zh, p.name_en, p.summary_zh, p.summary_en, p.about, p.visibility, p.starts_on, p.ends_on, p.repository, p.topics,
        p.brief_id as brief, p.made_at, p.ended_at, p.ending, p.farewell, p.carried_on,
        (select count(*) from projects.team_member m where m.community_id = p.community_id and m.project_id = p.id
          and m.state = 'here')::int as people,
        (select coalesce(sum(o.places - o.filled), 0) from projects.team_opening o where o.community_id = p.community_id
          and o.project_id = p.id and o.closed_at is null and p.ended_at is null)::int as open_places,
        exists (select from projects.team_member m where m.community_id = p.community_id and m.project_id = p.id and m.leads) as led,
        me.state as mine, coalesce(me.leads, false) as leads
        """
    );

    /// <summary>Returns the projects that a person or visitor may see: running ones, then ended ones, each with the reader's own first, then latest first.</summary>
    /// <param name="member">True for a reader of the community; false for a visitor, who reads public projects only.</param>
    public Task<List<Project>> All(PersonId? self, bool member, CancellationToken stop) =>
        work.List<Project>(
            $"""
            {As(self)} {MayKnow(member)}
            order by p.ended_at is not null, me.state is distinct from 'here', coalesce(p.ended_at, p.made_at) desc, p.id
            """,
            stop
        );

    public Task<Project?> Find(ProjectId id, PersonId? self, bool member, CancellationToken stop) =>
        work.Find<Project>($"{As(self)} {MayKnow(member)} and p.id = {id}", stop);

    /// <summary>Finds a project as the caller may see it.</summary>
    public Task<Project?> Find(ProjectId id, Caller caller, CancellationToken stop) =>
        Find(id, caller.Person, caller.May(ProjectRights.See), stop);

    /// <summary>Finds a project to which the caller may add outcomes, files and links, or from which they may remove them; otherwise returns the error.</summary>
    public async Task<Outcome<Project>> ToAddTo(ProjectId id, Caller caller, CancellationToken stop)
    {
        if (await Find(id, caller, stop) is not { } project)
            return new NotFound();
        return ProjectRights.Of(project, caller).Add ? project : new ProjectErrors.OnlyForTeam();
    }

    /// <summary>Finds a project as the caller may see it and locks it until the transaction ends, after waiting for other transactions that hold it.</summary>
    public async Task<Project?> Hold(ProjectId id, Caller caller, CancellationToken stop)
    {
        await Lock(id, stop);
        return await Find(id, caller, stop);
    }

    /// <summary>Locks a project so that one transaction at a time adds to it and limits are exact. Do not store files while holding the lock.</summary>
    public Task Lock(ProjectId id, CancellationToken stop) =>
        work.Do($"select from projects.project where community_id = {work.Community} and id = {id} for update", stop);

    /// <summary>Finds a project without checking who may read it, for internal use.</summary>
    public Task<Project?> Any(ProjectId id, CancellationToken stop) => work.Find<Project>($"{As(null)} and p.id = {id}", stop);

    /// <summary>Finds several projects without checking who may read them, each with the person's relation to its team.</summary>
    public Task<List<Project>> Some(IReadOnlyCollection<ProjectId> ids, PersonId? self, CancellationToken stop) =>
        work.List<Project>($"{As(self)} and p.id = any({ids})", stop);

    /// <summary>Returns the projects whose team a person is or was in, without those that the reader may not see.</summary>
    public Task<List<Project>> Of(PersonId person, PersonId? reader, bool member, CancellationToken stop) =>
        work.List<Project>(
            $"""
            {As(reader)} {MayKnow(member)}
              and exists (select from projects.team_member m where m.community_id = p.community_id and m.project_id = p.id
                and m.person_id = {person} and (m.state = 'here' or m.state = 'over' and m.ended_on > m.since)
                and (m.named or {member}))
            order by p.ended_at is not null, coalesce(p.ended_at, p.made_at) desc, p.id
            """,
            stop
        );

    /// <summary>Returns the projects that answer a brief, oldest first, without those that the reader may not see.</summary>
    public Task<List<Project>> Answering(BriefId brief, PersonId? self, bool member, CancellationToken stop) =>
        work.List<Project>($"{As(self)} {MayKnow(member)} and p.brief_id = {brief} order by p.made_at, p.id", stop);

    // Projects with one person's relation to the team of each.
    private Statement As(PersonId? self) =>
        $"""
            select {Columns} from projects.project p
            left join projects.team_member me on me.community_id = p.community_id and me.project_id = p.id
              and me.person_id = {self} and me.state <> 'over'
            where p.community_id = {work.Community}
            """;

    private static Statement MayKnow(bool member) =>
        $"and (p.visibility = 'public' or p.visibility = 'community' and {member} or me.state in ('here', 'invited'))";
}
