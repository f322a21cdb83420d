namespace Juluo.Projects;

/// <summary>
/// Publishes which people worked together, from log entries and milestones that were not undone in time. The ledger of evidence is append-only, so slips must not reach it, and neither
/// must people who did not consent to be counted.
/// </summary>
[Named("projects.publish-cooperation")]
internal sealed class PublishCooperation(UnitOfWork work, ConsentsFacade consents, Outbox outbox, Clock clock) : Job
{
    private const string Source = "projects";

    private sealed record Act(Guid Id, LocalDate OnDay, Instant At, int? Minutes, IReadOnlyList<PersonId> People);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var entry in await Entries(stop))
            await Publish(InteractionKind.Project, entry, $"log:{entry.Id}", agreeing, community, stop);
        foreach (var milestone in await Milestones(stop))
            await Publish(InteractionKind.Deliverable, milestone, $"milestone:{milestone.Id}", agreeing, community, stop);
    }

    private Task Publish(
        InteractionKind kind,
        Act act,
        string key,
        HashSet<PersonId> agreeing,
        Community community,
        CancellationToken stop
    ) =>
        outbox.Publish(
            JointAct.Pairs(
                kind,
                [.. act.People.Where(agreeing.Contains)],
                JointAct.Moment(act.OnDay, act.At, community.Zone),
                act.Minutes ?? 0,
                Source,
                key
            ),
            stop
        );

    private Task<List<Act>> Entries(CancellationToken stop) =>
        work.List<Act>(
            $"""
            update projects.log_entry e set counted_at = {clock.Now}
            where e.community_id = {work.Community} and e.counted_at is null and e.removed_at is null and e.written_at <= {clock.Now
                - JointAct.TimeToUndo}
            returning e.id, e.on_day, e.written_at as at, e.minutes,
              (select coalesce(array_agg(p.person_id order by p.person_id), array[]::uuid[]) from projects.log_person p
                where p.community_id = e.community_id and p.entry_id = e.id) as people
            """,
            stop
        );

    private Task<List<Act>> Milestones(CancellationToken stop) =>
        work.List<Act>(
            $"""
            update projects.milestone s set counted_at = {clock.Now}
            where s.community_id = {work.Community} and s.counted_at is null and s.removed_at is null and s.reached_at <= {clock.Now
                - JointAct.TimeToUndo}
            returning s.id, s.reached_on as on_day, s.reached_at as at, null::int as minutes,
              (select coalesce(array_agg(m.person_id order by m.person_id), array[]::uuid[]) from projects.team_member m
                where m.community_id = s.community_id and m.project_id = s.project_id and m.state = 'here') as people
            """,
            stop
        );
}
