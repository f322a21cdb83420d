namespace Juluo.Events;

/// <summary>An event, from one reader's point of view.</summary>
/// <param name="Host">The person who hosts it, or null if their data were erased.</param>
/// <param name="Place">An address or words, beside or instead of a space; null if it takes place in a space.</param>
/// <param name="Resource">The space that is booked for it, or null.</param>
/// <param name="Places">The maximum number of people, 1 … 5000; null for no limit.</param>
/// <param name="Companions">The maximum number of people whom each person can bring, 0 … 9.</param>
/// <param name="Public">True if visitors see it and can come.</param>
/// <param name="Version">The number of changes so far.</param>
/// <param name="Coming">The number of people who come, with those they bring.</param>
/// <param name="Held">The number of places that are taken or offered.</param>
/// <param name="Waiting">The number of people who wait for a place, with those they bring.</param>
/// <param name="Mine">The reader's own answer; null if there is none.</param>
/// <param name="MyParty">The number of people of the reader's answer, including the reader.</param>
/// <param name="OfferedUntil">The time until which a place is kept for the reader; null if none is offered.</param>
/// <param name="CountedAt">The time at which the answers whether people came were counted; null before.</param>
/// <param name="Came">The number of members who said afterwards that they were there.</param>
/// <param name="ICame">The reader's answer whether they came; null if not given.</param>
/// <param name="Languages">The languages that people speak there, out of <see cref="SpokenLanguages"/>; empty if not said.</param>
/// <param name="Series">The series of which this is one date; null if it takes place once.</param>
/// <param name="Later">The number of later dates of the series that are not cancelled.</param>
/// <param name="CoHosts">The people who host it with the host, by the order in which they were added.</param>
/// <param name="Ticketed">True if people come with a ticket, which another module sells, and not by saying that they come.</param>
/// <param name="Topics">Topics of a word or a few each, to find and follow events by.</param>
public sealed record Event(
    EventId Id,
    [property: JsonIgnore] PersonId? Host,
    LocalizedText Title,
    LocalizedText? About,
    Instant StartsAt,
    Instant EndsAt,
    string? Place,
    ResourceId? Resource,
    [property: JsonIgnore] BookingId? Booking,
    int? Places,
    int Companions,
    bool Public,
    int Version,
    Instant? CancelledAt,
    int Coming,
    [property: JsonIgnore] int Held,
    int Waiting,
    AttendeeState? Mine,
    int? MyParty,
    Instant? OfferedUntil,
    [property: JsonIgnore] Instant? CountedAt,
    int Came,
    bool? ICame,
    IReadOnlyList<string> Languages,
    EventSeriesId? Series,
    int Later,
    [property: JsonIgnore] IReadOnlyList<PersonId> CoHosts,
    [property: JsonIgnore] Instant MadeAt,
    [property: JsonIgnore] Instant? ChangedAt,
    bool Ticketed,
    IReadOnlyList<string> Topics
)
{
    public const int MostTitleZh = 60;
    public const int MostTitleEn = 90;
    public const int MostAboutZh = 2000;
    public const int MostAboutEn = 3000;
    public const int MostPlace = 200;
    public const int MostPlaces = 5000;
    public const int MostCompanions = 9;
    public const int LongestDays = 14;
    public const int MostLanguages = 8;
    public const int MostCoHosts = 8;
    public const int MostTopics = 5;

    /// <summary>The time after an event in which people can say whether they came.</summary>
    internal static readonly Duration TimeToAnswer = Duration.FromDays(2);

    /// <summary>Returns true if a person hosts it, alone or with others.</summary>
    internal bool IsHostedBy(PersonId? person) => person is { } one && (Host == one || CoHosts.Contains(one));

    /// <summary>The host and those who host with them.</summary>
    [JsonIgnore]
    internal IEnumerable<PersonId> Hosts => Host is { } host ? [host, .. CoHosts] : CoHosts;

    /// <summary>Returns true if people can still say that they come.</summary>
    public bool IsOpen(Instant now) => CancelledAt is null && now < EndsAt;

    /// <summary>Returns the reason why an event can no longer be changed or answered; null if it can.</summary>
    internal Error? Closed(Instant now) =>
        CancelledAt is not null ? new EventErrors.Cancelled()
        : now >= EndsAt ? new EventErrors.Over()
        : null;

    /// <summary>Returns true if a person who answers now waits for a place: it is full, or others wait.</summary>
    public bool IsFull(int party) => Waiting > 0 || (Places is { } most && Held + party > most);

    /// <summary>Returns true if the reader can say, or change, whether they came.</summary>
    internal bool AsksMe(Instant now) =>
        CancelledAt is null && CountedAt is null && Mine == AttendeeState.Coming && now >= EndsAt && now < EndsAt + TimeToAnswer;

    /// <summary>The maximum number of people of one answer.</summary>
    [JsonIgnore]
    public int MostParty => Math.Min(Companions + 1, Places ?? int.MaxValue);

    /// <summary>The number of free places; null if there is no limit.</summary>
    public int? Free => Places is { } most ? Math.Max(0, most - Held) : null;
}
