namespace Juluo.Projects;

/// <summary>The caller's tasks in projects: invitations into teams, requests to join the teams they lead, and agreements of their teams to sign.</summary>
internal sealed class WaitingProjects(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(ProjectRights.TakePart)
            ? (Statement)
                $"""
                    exists (select from projects.team_member m where m.community_id = {work.Community} and m.person_id = {self}
                      and (m.state = 'invited' or m.state = 'here' and m.leads and exists (select from projects.team_member q
                        where q.community_id = m.community_id and q.project_id = m.project_id and q.state = 'asked')
                        or m.state = 'here' and exists (select from projects.agreement a
                        where a.community_id = m.community_id and a.project_id = m.project_id
                          and not exists (select from projects.agreement_signature s where s.community_id = a.community_id
                            and s.project_id = a.project_id and s.number = a.number and s.person_id = m.person_id))))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
        var teams = new TeamStore(work, clock);
        var (invitations, requests) = (await teams.Invitations(self, stop), await teams.Requests(self, stop));
        var agreements = await new TeamAgreementStore(work, clock).ToSign(self, stop);
        return
        [
            .. invitations
                .Select(i => Of("team-invitation", i))
                .Concat(requests.Select(r => Of("team-request", r)))
                .Concat(agreements.Select(a => new WaitingItem("team-agreement", a.Name, $"/projects/{a.Project}/agreement", a.WrittenAt)))
                .Take(Most),
        ];

        WaitingItem Of(string kind, (ProjectId Project, LocalizedText Name, LocalDate Since) item) =>
            new(kind, item.Name, $"/projects/{item.Project}", item.Since.AtStartOfDayInZone(caller.Community.Zone).ToInstant());
    }
}
