namespace Juluo.Projects;

/// <summary>The caller's tasks in projects: invitations into teams to answer, and agreements of their teams to sign.</summary>
internal sealed class WaitingProjects(UnitOfWork work, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(ProjectRights.TakePart))
            return [];
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
