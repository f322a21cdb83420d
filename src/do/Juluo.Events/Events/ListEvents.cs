namespace Juluo.Events;

/// <summary>GET /events — lists coming and past events; visitors see the public ones.</summary>
[Get("/events", Requires.Nothing, Page = typeof(EventsPage))]
internal sealed class ListEvents(UnitOfWork work, Clock clock, EventSpaces spaces) : Slice<ListEvents.Input, EventsView>
{
    private const int Most = 50;
    private const int MostPast = 10;

    /// <param name="From">Lists events that end on this day or later; null for those that are not over.</param>
    public sealed record Input(LocalDate? From = null);

    public override async Task<Outcome<EventsView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new EventStore(work, clock);
        var from = input.From is { Year: > 1900 and < 2200 } day
            ? Instant.Max(clock.Now, WallClock.At(day, 0, caller.Community.Zone))
            : clock.Now;
        var coming = await store.Coming(caller, from, Most + 1, cancelled: true, stop);
        var past = input.From is null ? await store.Past(caller, MostPast, stop) : [];
        var shown = coming.Take(Most).ToList();
        return new EventsView(
            shown,
            past,
            await spaces.Where([.. shown, .. past], stop),
            await spaces.Zones([.. shown, .. past], caller.Community.Zone, stop),
            coming.Count > Most ? coming[Most].StartsAt.InZone(caller.Community.Zone).Date : null,
            clock.Now,
            caller.May(EventRights.Host)
        );
    }
}

/// <summary>Events in a list.</summary>
/// <param name="Where">The place of each event.</param>
/// <param name="Zones">The time zone of each event's place.</param>
/// <param name="Later">The day from which more events can be listed; null if these are all.</param>
public sealed record EventsView(
    IReadOnlyList<Event> Coming,
    IReadOnlyList<Event> Past,
    IReadOnlyDictionary<EventId, LocalizedText> Where,
    [property: JsonIgnore] IReadOnlyDictionary<EventId, DateTimeZone> Zones,
    LocalDate? Later,
    [property: JsonIgnore] Instant Now,
    bool MayHost
);
