namespace Juluo.Projects;

/// <summary>Ends the memberships in teams of a person who leaves the community. If that leaves a team without a lead, its members are notified.</summary>
internal sealed class TeamsOfLeaver(UnitOfWork work, Clock clock, Notifier notifier) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    private sealed record Part(ProjectId Project, LocalizedText Name, bool Leads, TeamState State, LocalDate? EndsOn);

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await Parts(person, stop))
                .Where(p => p.State == TeamState.Here)
                .Select(p => new Item(p.Leads ? "project-lead" : "project", p.Name, p.EndsOn, $"/projects/{p.Project}")),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var teams = new TeamStore(work, clock);
        foreach (var part in await Parts(person, stop))
        {
            if (part.State != TeamState.Here)
            {
                await teams.Drop(part.Project, person, part.State, stop);
                continue;
            }

            await teams.End(part.Project, person, stop);
            if (part.Leads)
                await new TeamWithoutLead(work, clock, notifier).Notify(part.Project, stop);
        }

        await teams.LayDown(person, stop);
    }

    private Task<List<Part>> Parts(PersonId person, CancellationToken stop) =>
        work.List<Part>(
            $"""
            select p.id as project, p.name_zh, p.name_en, m.leads, m.state, p.ends_on
            from projects.team_member m join projects.project p on p.community_id = m.community_id and p.id = m.project_id
            where m.community_id = {work.Community} and m.person_id = {person} and m.state <> 'over' and p.ended_at is null order by m.id
            """,
            stop
        );
}
