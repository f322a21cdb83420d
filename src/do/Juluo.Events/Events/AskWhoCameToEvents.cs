namespace Juluo.Events;

/// <summary>After an event, asks the members who said that they come whether they were there.</summary>
[Named("events.ask-who-came")]
internal sealed class AskWhoCameToEvents(UnitOfWork work, Clock clock, EventNotices notices) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (
            var id in await work.List<EventId>(
                $"""
                update events.event set asked_at = {clock.Now}
                where community_id = {community.Id} and cancelled_at is null and asked_at is null and counted_at is null
                  and ends_at <= {clock.Now} and ends_at > {clock.Now - Event.TimeToAnswer}
                returning id
                """,
                stop
            )
        )
            if (await new EventStore(work, clock).Find(id, stop) is { } of)
            {
                var all = await new AttendeeStore(work, clock).Of(id, stop);
                await notices.Send("came", of, all.FindAll(a => a is { Person: not null, State: AttendeeState.Coming }), "once", stop);
            }
    }
}
