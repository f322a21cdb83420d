namespace Juluo.Events;

/// <summary>
/// Two days after an event, publishes the pairs of members who said that they were there, and the pairs of its hosts, if they agree that their presence counts. If more than
/// <see cref="MostPresent"/> people were there, only the hosts count: a crowd of n gives each pair 1/(n − 1), and no one in it met everyone.
/// </summary>
[Named("events.publish-attendance")]
internal sealed class PublishEventAttendance(UnitOfWork work, Clock clock, ConsentsFacade consents, Outbox outbox) : Job
{
    private const int MostPresent = 60;

    private sealed record Due(EventId Id, Instant StartsAt, Instant EndsAt, IReadOnlyList<PersonId> Hosts);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var due = await work.List<Due>(
            $"""
            update events.event set counted_at = {clock.Now}
            where community_id = {community.Id} and cancelled_at is null and counted_at is null and ends_at <= {clock.Now
                - Event.TimeToAnswer}
            returning id, starts_at, ends_at,
              array(select h from unnest(host_id || array(select c.person_id from events.cohost c
                where c.community_id = event.community_id and c.event_id = event.id order by c.added_at, c.person_id)) h where h is not null) as hosts
            """,
            stop
        );
        if (due.Count == 0)
            return;
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var of in due)
        {
            await Publish(InteractionKind.CoHosting, of, [.. of.Hosts], $"event:{of.Id}:hosts");
            var came = await new AttendeeStore(work, clock).WhoCame(of.Id, stop);
            if (came.Count <= MostPresent)
                await Publish(InteractionKind.CoAttendance, of, came, $"event:{of.Id}");
        }

        async Task Publish(InteractionKind kind, Due of, List<PersonId> people, string key)
        {
            var pairs = JointAct.Pairs(
                kind,
                people.FindAll(agreeing.Contains),
                of.StartsAt,
                (of.EndsAt - of.StartsAt).TotalMinutes,
                "events",
                key
            );
            foreach (var pair in pairs.Cast<Interaction>())
                await outbox.Publish(pair with { Present = people.Count }, stop);
        }
    }
}
