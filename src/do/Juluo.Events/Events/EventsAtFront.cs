namespace Juluo.Events;

/// <summary>The widget on the public home page with the next public events.</summary>
[Named("events-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(EventsAtHomeWidget), 22)]
internal sealed class EventsAtFront(UnitOfWork work, Clock clock, EventSpaces spaces) : Slice<Nothing, EventsAtHomeView>
{
    private const int Most = 3;

    public override async Task<Outcome<EventsAtHomeView>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        // Members see the same as visitors here.
        var visitor = Caller.Visitor(caller.Community, caller.Language);
        var next = await new EventStore(work, clock).Coming(visitor, clock.Now, Most, cancelled: false, stop);
        return next.Count == 0
            ? new NotFound()
            : new EventsAtHomeView(next, await spaces.Where(next, stop), await spaces.Zones(next, caller.Community.Zone, stop));
    }
}
