namespace Juluo.Grants;

/// <summary>Publishes which people wrote an application together, once the time to undo sending it has passed. Only people who saved a text of it and who agree to be counted are included.</summary>
[Named("programmes.publish-bids")]
internal sealed class PublishBids(UnitOfWork work, ConsentsFacade consents, Outbox outbox, Clock clock) : Job
{
    private const string Source = "programmes";

    private sealed record Bid(GrantApplicationId Id, Instant At, IReadOnlyList<PersonId> People);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var bid in await Bids(stop))
            await outbox.Publish(
                JointAct.Pairs(InteractionKind.Bid, [.. bid.People.Where(agreeing.Contains)], bid.At, 0, Source, $"application:{bid.Id}"),
                stop
            );
    }

    // Each application is published once, even if it is sent again after an undo.
    private Task<List<Bid>> Bids(CancellationToken stop) =>
        work.List<Bid>(
            $"""
            update programmes.programme_application a set counted_at = {clock.Now}
            where a.community_id = {work.Community} and a.counted_at is null and a.applied_at <= {clock.Now - JointAct.TimeToUndo}
            returning a.id, a.applied_at as at,
              (select coalesce(array_agg(distinct n.person_id order by n.person_id), array[]::uuid[]) from programmes.application_person n
                where n.community_id = a.community_id and n.application_id = a.id and exists (
                  select from programmes.application_section s
                  left join programmes.section_version v on v.community_id = s.community_id and v.section_id = s.id
                  where s.community_id = n.community_id and s.application_id = n.application_id and s.version > 0
                    and n.person_id in (s.saved_by, v.by_person))) as people
            """,
            stop
        );
}
