namespace Juluo.Events;

/// <summary>Takes back places that were offered and not taken in time, and offers free places to those who wait, also those that an erased person leaves.</summary>
[Named("events.expire-places")]
internal sealed class ExpireEventPlaces(UnitOfWork work, Clock clock, EventPlaces places) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var events = new EventStore(work, clock);
        foreach (var id in await new AttendeeStore(work, clock).WithWaiting(stop))
            if (await events.Hold(id, stop) is { } of)
            {
                await places.Expire(of, stop);
                await places.Offer(of.Id, stop);
            }
    }
}
