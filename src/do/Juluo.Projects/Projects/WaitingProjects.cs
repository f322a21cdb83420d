namespace Juluo.Projects;

/// <summary>The caller's tasks in projects: invitations into teams to answer, and agreements of their teams to sign.</summary>
internal sealed class WaitingProjects(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(ProjectRights.TakePart)
            ? (Statement)
                $"""
                    exists (select from projects.team_member m where m.community_id = {work.Community} and m.person_id = {self}
                      and (m.state = 'invited' or m.state = 'here' and exists (select from projects.agreement a
                        where a.community_id = m.community_id and a.project_id = m.project_id
                          and not exists (select from projects.agreement_signature s where s.community_id = a.community_id
                            and s.project_id = a.project_id and s.number = a.number and s.person_id = m.person_id))))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
        var invitations = await new TeamStore(work, clock).Invitations(self, stop);
        var agreements = await new TeamAgreementStore(work, clock).ToSign(self, stop);
        return
        [
            .. invitations
                .Select(i => new WaitingItem(
                    "team-invitation",
                    i.Name,
                    $"/projects/{i.Project}",
                    i.Since.AtStartOfDayInZone(caller.Community.Zone).ToInstant()
                ))
                .Concat(agreements.Select(a => new WaitingItem("team-agreement", a.Name, $"/projects/{a.Project}/agreement", a.WrittenAt)))
                .Take(Most),
        ];
    }
}
