namespace Juluo.Collaborations;

/// <summary>Publishes which people worked together with an agency, from exchanges that were not undone in time, for people who agree to be counted. The ledger of evidence is append-only.</summary>
[Named("collaborations.count-exchanges")]
internal sealed class CountExchanges(UnitOfWork work, ConsentsFacade consents, Outbox outbox, Clock clock) : Job
{
    private const string Source = "collaborations";

    private sealed record Act(Guid Id, LocalDate OnDay, Instant At, IReadOnlyList<PersonId> People);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var act in await Uncounted(stop))
            await outbox.Publish(
                JointAct.Pairs(
                    InteractionKind.Project,
                    [.. act.People.Where(agreeing.Contains)],
                    JointAct.Moment(act.OnDay, act.At, community.Zone),
                    0,
                    Source,
                    $"exchange:{act.Id}"
                ),
                stop
            );
    }

    private Task<List<Act>> Uncounted(CancellationToken stop) =>
        work.List<Act>(
            $"""
            update collaborations.exchange e set counted_at = {clock.Now}
            where e.community_id = {work.Community} and e.counted_at is null and e.removed_at is null and e.written_at <= {clock.Now
                - JointAct.TimeToUndo}
            returning e.id, e.on_day, e.written_at as at,
              (select coalesce(array_agg(distinct m.person_id), array[]::uuid[]) from collaborations.exchange_person p
                join collaborations.collaboration_person m on m.community_id = p.community_id and m.id = p.present_id
                where p.community_id = e.community_id and p.exchange_id = e.id and m.person_id is not null) as people
            """,
            stop
        );
}
