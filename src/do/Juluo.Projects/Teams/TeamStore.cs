namespace Juluo.Projects;

/// <summary>Members, requests, invitations and openings of teams. A person has one relation to a team that is not over, and an opening never has more people than places.</summary>
internal sealed class TeamStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the people of a team in a state: leads first, each by the day on which that state began.</summary>
    public Task<List<TeamMember>> Of(ProjectId project, TeamState state, CancellationToken stop) =>
        work.List<TeamMember>(
            $"""
            select m.person_id as person, m.opening_id as opening, m.part, m.leads, m.named, m.words, m.since
            from projects.team_member m
            where m.community_id = {work.Community} and m.project_id = {project} and m.state = {state}
            order by m.leads desc, m.since, m.id
            """,
            stop
        );

    /// <summary>Finds invitations into the teams of running projects that a person has not answered, with the day of each.</summary>
    public Task<List<(ProjectId Project, LocalizedText Name, LocalDate Since)>> Invitations(PersonId person, CancellationToken stop) =>
        work.List<(ProjectId Project, LocalizedText Name, LocalDate Since)>(
            $"""
            select p.id, p.name_zh, p.name_en, m.since
            from projects.team_member m
            join projects.project p on p.community_id = m.community_id and p.id = m.project_id and p.ended_at is null
            where m.community_id = {work.Community} and m.person_id = {person} and m.state = 'invited'
            order by m.since, p.id
            """,
            stop
        );

    /// <summary>Finds requests to join the teams of running projects that a person leads, one per project, with the day of the oldest.</summary>
    public Task<List<(ProjectId Project, LocalizedText Name, LocalDate Since)>> Requests(PersonId lead, CancellationToken stop) =>
        work.List<(ProjectId Project, LocalizedText Name, LocalDate Since)>(
            $"""
            select p.id, p.name_zh, p.name_en, min(m.since) as since
            from projects.team_member l
            join projects.project p on p.community_id = l.community_id and p.id = l.project_id and p.ended_at is null
            join projects.team_member m on m.community_id = l.community_id and m.project_id = l.project_id and m.state = 'asked'
            where l.community_id = {work.Community} and l.person_id = {lead} and l.state = 'here' and l.leads
            group by p.id, p.name_zh, p.name_en
            order by since, p.id
            """,
            stop
        );

    /// <summary>Returns openings with free places first, then full and closed ones; oldest first.</summary>
    public Task<List<Opening>> Openings(ProjectId project, CancellationToken stop) =>
        work.List<Opening>(
            $"""
            select id, title, about, skills, places, filled, closed_at from projects.team_opening
            where community_id = {work.Community} and project_id = {project}
            order by closed_at is not null or filled = places, opened_at, id
            """,
            stop
        );

    public async Task<Opening?> FindOpening(ProjectId project, OpeningId id, CancellationToken stop) =>
        (await Openings(project, stop)).Find(p => p.Id == id);

    public async Task<OpeningId> AddOpening(ProjectId project, OpeningForm said, CancellationToken stop)
    {
        var id = Id.New<OpeningId>(clock);
        await work.Do(
            $"""
            insert into projects.team_opening (community_id, id, project_id, title, about, skills, places, opened_at)
            values ({work.Community}, {id}, {project}, {said.Title}, {said.About}, {said.SkillList}, {said.Places}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    /// <summary>Changes an opening. Fails if more places are filled than the opening would have (<c>no_more_than_the_places</c>).</summary>
    public async Task<Outcome<Done>> ChangeOpening(ProjectId project, OpeningId id, OpeningForm said, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                update projects.team_opening set title = {said.Title}, about = {said.About}, skills = {said.SkillList}, places = {said.Places}
                where community_id = {work.Community} and project_id = {project} and id = {id}
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException full) when (full.ConstraintName == "no_more_than_the_places")
        {
            return new TeamErrors.OpeningFilled();
        }
    }

    public Task Close(ProjectId project, OpeningId id, bool closed, CancellationToken stop) =>
        work.Do(
            $"""
            update projects.team_opening set closed_at = {clock.NowIf(closed)}
            where community_id = {work.Community} and project_id = {project} and id = {id}
            """,
            stop
        );

    /// <summary>Returns everyone who is in the team, has asked or was invited.</summary>
    public async Task<HashSet<PersonId>> Near(ProjectId project, CancellationToken stop) =>
        [
            .. await work.List<PersonId>(
                $"select person_id from projects.team_member where community_id = {work.Community} and project_id = {project} and state <> 'over'",
                stop
            ),
        ];

    /// <summary>Adds a request to join.</summary>
    /// <returns>False if the person is already in the team, has asked or was invited.</returns>
    public Task<bool> Ask(ProjectId project, PersonId person, OpeningId? opening, string? words, CancellationToken stop) =>
        Add(project, person, opening, words, "asked", stop);

    public Task<bool> Invite(ProjectId project, PersonId person, OpeningId? opening, string? words, CancellationToken stop) =>
        Add(project, person, opening, words, "invited", stop);

    private async Task<bool> Add(
        ProjectId project,
        PersonId person,
        OpeningId? opening,
        string? words,
        string state,
        CancellationToken stop
    ) =>
        await work.Do(
            $"""
            insert into projects.team_member (community_id, id, project_id, person_id, opening_id, state, words, since)
            values ({work.Community}, {Id.New<TeamMemberId>(clock)}, {project}, {person}, {opening}, {state}, {words}, {Today})
            on conflict (community_id, project_id, person_id) where state <> 'over' do nothing
            """,
            stop
        ) == 1;

    /// <summary>Adds a person who has no relation to the team yet.</summary>
    public Task TakeIn(ProjectId project, PersonId person, string? part, bool leads, CancellationToken stop) =>
        work.Do(
            $"""
            insert into projects.team_member (community_id, id, project_id, person_id, part, leads, state, since)
            values ({work.Community}, {Id.New<TeamMemberId>(clock)}, {project}, {person}, {part}, {leads}, 'here', {Today})
            """,
            stop
        );

    /// <summary>Admits a person who asked or was invited. Fails if an opening's last place has gone to someone else (<c>no_more_than_the_places</c>).</summary>
    public async Task<Outcome<Done>> Accept(ProjectId project, PersonId person, TeamState from, CancellationToken stop)
    {
        try
        {
            return
                await work.Do(
                    $"""
                    update projects.team_member m set state = 'here', since = {Today},
                      part = coalesce(m.part, (select o.title from projects.team_opening o where o.community_id = m.community_id and o.id = m.opening_id))
                    where m.community_id = {work.Community} and m.project_id = {project} and m.person_id = {person} and m.state = {from}
                    """,
                    stop
                ) == 1
                ? Done.It
                : new TeamErrors.NotAsked();
        }
        catch (PostgresException full) when (full.ConstraintName == "no_more_than_the_places")
        {
            return new TeamErrors.OpeningFilled();
        }
    }

    /// <summary>Deletes a request or an invitation without a trace.</summary>
    public async Task<bool> Drop(ProjectId project, PersonId person, TeamState state, CancellationToken stop) =>
        await work.Do(
            $"""
            delete from projects.team_member
            where community_id = {work.Community} and project_id = {project} and person_id = {person} and state = {state}
            """,
            stop
        ) == 1;

    /// <summary>Deletes all open requests and invitations.</summary>
    public Task DropRequests(ProjectId project, CancellationToken stop) =>
        work.Do(
            $"""
            delete from projects.team_member
            where community_id = {work.Community} and project_id = {project} and state in ('asked', 'invited')
            """,
            stop
        );

    /// <summary>Ends a person's membership in the team, and their lead of it. False if they were not in the team.</summary>
    public async Task<bool> End(ProjectId project, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            update projects.team_member set state = 'over', leads = false, ended_on = {Today}
            where community_id = {work.Community} and project_id = {project} and person_id = {person} and state = 'here'
            """,
            stop
        ) == 1;

    public Task SetPart(ProjectId project, PersonId person, string? part, bool named, CancellationToken stop) =>
        work.Do(
            $"""
            update projects.team_member set part = {part}, named = {named}
            where community_id = {work.Community} and project_id = {project} and person_id = {person} and state = 'here'
            """,
            stop
        );

    public async Task<bool> SetLead(ProjectId project, PersonId person, bool leads, CancellationToken stop) =>
        await work.Do(
            $"""
            update projects.team_member set leads = {leads}
            where community_id = {work.Community} and project_id = {project} and person_id = {person} and state = 'here'
            """,
            stop
        ) == 1;

    /// <summary>Removes a person as lead of every project. They stay in the teams of ended projects.</summary>
    public Task LayDown(PersonId person, CancellationToken stop) =>
        work.Do(
            $"update projects.team_member set leads = false where community_id = {work.Community} and person_id = {person} and leads",
            stop
        );

    /// <summary>Returns the reason why a person cannot leave or stop leading (a team of several people keeps at least one lead); null if they can.</summary>
    public async Task<Error?> Stay(ProjectId project, PersonId person, CancellationToken stop) =>
        Bound(await Of(project, TeamState.Here, stop), person);

    internal static Error? Bound(IReadOnlyCollection<TeamMember> team, PersonId person) =>
        team.Count > 1 && team.Where(m => m.Leads).ToList() is [var last] && last.Person == person ? new TeamErrors.LastLead() : null;

    private LocalDate Today => clock.Today(work.Community.Zone);
}
