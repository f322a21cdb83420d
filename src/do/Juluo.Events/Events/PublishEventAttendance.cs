namespace Juluo.Events;

/// <summary>
/// Two days after an event, publishes the pairs of members who said that they were there, if they agree that their presence counts. Nothing is published of more than
/// <see cref="MostPresent"/> people: a crowd of n gives each pair 1/(n − 1), and no one in it met everyone.
/// </summary>
[Named("events.publish-attendance")]
internal sealed class PublishEventAttendance(UnitOfWork work, Clock clock, ConsentsFacade consents, Outbox outbox) : Job
{
    private const int MostPresent = 60;

    private sealed record Due(EventId Id, Instant StartsAt, Instant EndsAt);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var due = await work.List<Due>(
            $"""
            update events.event set counted_at = {clock.Now}
            where community_id = {community.Id} and cancelled_at is null and counted_at is null and ends_at <= {clock.Now
                - Event.TimeToAnswer}
            returning id, starts_at, ends_at
            """,
            stop
        );
        if (due.Count == 0)
            return;
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        foreach (var of in due)
        {
            var came = await new AttendeeStore(work, clock).WhoCame(of.Id, stop);
            if (came.Count > MostPresent)
                continue;
            var pairs = JointAct.Pairs(
                InteractionKind.CoAttendance,
                came.FindAll(agreeing.Contains),
                of.StartsAt,
                (of.EndsAt - of.StartsAt).TotalMinutes,
                "events",
                $"event:{of.Id}"
            );
            foreach (var pair in pairs.Cast<Interaction>())
                await outbox.Publish(pair with { Present = came.Count }, stop);
        }
    }
}
