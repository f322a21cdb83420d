namespace Juluo.Events;

/// <summary>An event as other modules see it.</summary>
/// <param name="Zone">The time zone of the place.</param>
/// <param name="Where">The space, the address or the words.</param>
/// <param name="Resource">The space that is booked for it; null if it takes place elsewhere.</param>
/// <param name="Series">The series of which this is one date; null if it takes place once.</param>
/// <param name="Public">True if visitors see it and can come.</param>
/// <param name="Ticketed">True if people come with a ticket.</param>
/// <param name="Places">The maximum number of people; null for no limit.</param>
/// <param name="Coming">The number of people who come, with those they bring.</param>
/// <param name="Hosts">The host and the co-hosts.</param>
/// <param name="MayChange">True if the reader may change the event; false if it was read on behalf of no one.</param>
public sealed record EventDate(
    EventId Id,
    LocalizedText Title,
    Instant StartsAt,
    Instant EndsAt,
    [property: JsonIgnore] DateTimeZone Zone,
    LocalizedText Where,
    ResourceId? Resource,
    EventSeriesId? Series,
    bool Public,
    bool Ticketed,
    Instant? CancelledAt,
    int? Places,
    int Coming,
    IReadOnlyList<PersonId> Hosts,
    bool MayChange
)
{
    /// <summary>Returns true if the event is neither cancelled nor over.</summary>
    public bool IsOpen(Instant now) => CancelledAt is null && now < EndsAt;

    public bool IsHostedBy(PersonId? person) => person is { } one && Hosts.Contains(one);

    /// <summary>Writes when it takes place, on the clock of its place.</summary>
    public string When(Words words)
    {
        var there = words.In(Zone);
        return StartsAt.InZone(Zone).Date == EndsAt.InZone(Zone).Date
            ? $"{there.When(StartsAt)}–{there.Time(EndsAt)}"
            : $"{there.When(StartsAt)} – {there.When(EndsAt)}";
    }
}
