namespace Juluo.Challenges;

/// <summary>
/// Publishes which people delivered together: the teams with a submission, ten minutes after the deadline that sealed it. The ledger of evidence is append-only,
/// so submissions that can still be withdrawn must not reach it, and neither must people who did not consent to be counted.
/// </summary>
[Named("challenges.publish-deliveries")]
internal sealed class PublishDeliveries(UnitOfWork work, ConsentsFacade consents, Outbox outbox, Clock clock) : Job
{
    private const string Source = "challenges";

    private sealed record TeamDelivery(ChallengeEntryId Entry, int Round, Instant At, IReadOnlyList<PersonId> People);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var due = await work.List<TeamDelivery>(
            $"""
            update challenges.challenge_submission s set counted_at = {clock.Now}
            from challenges.challenge_round r, challenges.challenge_entry e
            where s.community_id = {work.Community} and s.counted_at is null and r.community_id = s.community_id
              and r.challenge_id = s.challenge_id and r.number = s.round and r.ends_at <= {clock.Now - JointAct.TimeToUndo}
              and e.community_id = s.community_id and e.id = s.entry_id and e.withdrawn_at is null
            returning s.entry_id as entry, s.round, s.at,
              (select coalesce(array_agg(t.person_id order by t.person_id), array[]::uuid[]) from challenges.challenge_entrant t
                where t.community_id = s.community_id and t.entry_id = s.entry_id) as people
            """,
            stop
        );
        if (due.Count == 0)
            return;
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var delivery in due)
            await outbox.Publish(
                JointAct.Pairs(
                    InteractionKind.Deliverable,
                    [.. delivery.People.Where(agreeing.Contains)],
                    delivery.At,
                    0,
                    Source,
                    $"submission:{delivery.Entry}:{delivery.Round}"
                ),
                stop
            );
    }
}
