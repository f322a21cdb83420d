namespace Juluo.Events;

/// <summary>GET /events — lists coming and past events; visitors see the public ones.</summary>
[Get("/events", Requires.Nothing, Page = typeof(EventsPage))]
internal sealed class ListEvents(UnitOfWork work, Clock clock, EventSpaces spaces, AlsoOn others) : Slice<ListEvents.Input, EventsView>
{
    private const int Most = 50;
    private const int MostPast = 10;

    /// <param name="From">Lists events that end on this day or later; null for those that are not over.</param>
    public sealed record Input(LocalDate? From = null) : EventFilter;

    public override async Task<Outcome<EventsView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new EventStore(work, clock);
        var from = input.From is { Year: > 1900 and < 2200 } day
            ? Instant.Max(clock.Now, WallClock.At(day, 0, caller.Community.Zone))
            : clock.Now;
        var coming = await store.Coming(caller, from, Most + 1, cancelled: true, stop, input);
        var past = input is { From: null, IsAll: true } ? await store.Past(caller, MostPast, stop) : [];
        var (spaceIds, languages, topics) = await store.Choices(caller, stop);
        var shown = coming.Take(Most).ToList();
        // Until the last event that is shown, so that later ones come with theirs.
        var also = input.IsAll ? await others.Coming(caller, from, Most, stop) : [];
        if (coming.Count > Most)
            also.RemoveAll(i => i.StartsAt >= coming[Most].StartsAt);
        return new EventsView(
            shown,
            also,
            past,
            await spaces.Where([.. shown, .. past], stop),
            await spaces.Zones([.. shown, .. past], caller.Community.Zone, stop),
            coming.Count > Most ? coming[Most].StartsAt.InZone(caller.Community.Zone).Date : null,
            clock.Now,
            caller.May(EventRights.Host),
            input.Space,
            FormText.Some(input.Speaks),
            FormText.Some(input.Topic),
            await spaces.Named(spaceIds, stop),
            languages,
            topics
        );
    }
}

/// <summary>Events in a list.</summary>
/// <param name="Also">Shared meals and deadlines of challenges that the reader may see, earliest first.</param>
/// <param name="Where">The place of each event.</param>
/// <param name="Zones">The time zone of each event's place.</param>
/// <param name="Space">The space to which the list is narrowed; null for all.</param>
/// <param name="Speaks">The language to which the list is narrowed; null for all.</param>
/// <param name="Topic">The topic to which the list is narrowed; null for all.</param>
/// <param name="Spaces">The spaces in which coming events take place.</param>
/// <param name="Languages">The languages that are spoken at coming events.</param>
/// <param name="Topics">The topics of coming events.</param>
/// <param name="Later">The day from which more events can be listed; null if these are all.</param>
public sealed record EventsView(
    IReadOnlyList<Event> Coming,
    IReadOnlyList<DatedItem> Also,
    IReadOnlyList<Event> Past,
    IReadOnlyDictionary<EventId, LocalizedText> Where,
    [property: JsonIgnore] IReadOnlyDictionary<EventId, DateTimeZone> Zones,
    LocalDate? Later,
    [property: JsonIgnore] Instant Now,
    bool MayHost,
    ResourceId? Space,
    string? Speaks,
    string? Topic,
    [property: JsonIgnore] IReadOnlyList<Resource> Spaces,
    [property: JsonIgnore] IReadOnlyList<string> Languages,
    [property: JsonIgnore] IReadOnlyList<string> Topics
)
{
    /// <summary>The end of an address that keeps the choice: of the calendar, the feeds and later events.</summary>
    [JsonIgnore]
    public string Query => EventFilter.Query(Space, Speaks, Topic);
}
