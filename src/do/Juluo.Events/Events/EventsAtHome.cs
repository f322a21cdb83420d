namespace Juluo.Events;

/// <summary>At home: the events of the next two weeks, and those for which the reader has not said whether they came.</summary>
[Named("events-at-home")]
[Widget(Dashboard.Home, EventRights.Join, typeof(EventsAtHomeWidget), 33)]
internal sealed class EventsAtHome(UnitOfWork work, Clock clock, EventSpaces spaces) : Slice<Nothing, EventsAtHomeView>
{
    private const int Most = 4;
    private static readonly Duration Ahead = Duration.FromDays(14);

    public override async Task<Outcome<EventsAtHomeView>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var coming = (await new EventStore(work, clock).Coming(caller, clock.Now, Most, cancelled: false, stop))
            .Where(e => e.StartsAt < clock.Now + Ahead)
            .ToList();
        List<Event> shown = [.. await new EventStore(work, clock).Asking(caller.Self, stop), .. coming];
        return shown.Count == 0
            ? new NotFound()
            : new EventsAtHomeView(shown, await spaces.Where(shown, stop), await spaces.Zones(shown, caller.Community.Zone, stop));
    }
}

/// <param name="Where">The place of each event.</param>
/// <param name="Zones">The time zone of each event's place.</param>
public sealed record EventsAtHomeView(
    IReadOnlyList<Event> Events,
    IReadOnlyDictionary<EventId, LocalizedText> Where,
    [property: JsonIgnore] IReadOnlyDictionary<EventId, DateTimeZone> Zones
);
