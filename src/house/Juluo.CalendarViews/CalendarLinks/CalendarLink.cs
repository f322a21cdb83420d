namespace Juluo.CalendarViews;

/// <summary>A secret address from which calendar programs read.</summary>
/// <param name="Resource">The resource to show; if this and <paramref name="Site"/> are null, the maker's own bookings.</param>
/// <param name="UsedAt">The time it was last read, to the hour.</param>
public sealed record CalendarLink(
    CalendarLinkId Id,
    PersonId MadeBy,
    LinkShows Shows,
    ResourceId? Resource,
    SiteId? Site,
    string Language,
    Instant MadeAt,
    Instant? UsedAt
)
{
    /// <summary>The maximum number of links per person; adding another fails with <see cref="CalendarLinkErrors.TooMany"/>.</summary>
    public const int Most = 20;

    // Some programs only accept calendar addresses with this extension.
    private const string Ending = ".ics";

    public static string Path(string secret) => $"/calendar/feeds/{secret}{Ending}";

    // The extension of free/busy files (RFC 5545, section 8.1).
    private const string BusyEnding = ".ifb";

    /// <summary>Splits the last part of an address into the secret and the format that its extension requests, if any.</summary>
    public static (string Secret, FeedAs? As) Read(string part) =>
        part.EndsWith(Ending, StringComparison.Ordinal) ? (part[..^Ending.Length], null)
        : part.EndsWith(BusyEnding, StringComparison.Ordinal) ? (part[..^BusyEnding.Length], FeedAs.FreeBusy)
        : (part, null);
}

/// <summary>The format of a feed.</summary>
[Named("feed-as")]
public enum FeedAs
{
    /// <summary>Entries (VEVENT).</summary>
    Events,

    /// <summary>Busy times only (VFREEBUSY).</summary>
    FreeBusy,
}

/// <summary>The content that a calendar link shows.</summary>
[Named("link-shows")]
public enum LinkShows
{
    /// <summary>Entries, with as much as the maker may see.</summary>
    Agenda,

    /// <summary>Busy times without details.</summary>
    Busy,
}
