namespace Juluo.CalendarViews;

/// <summary>A secret address at which a calendar program reads.</summary>
/// <param name="Resource">Of a resource; of a <paramref name="Site"/>; or, of neither, the maker's own bookings.</param>
/// <param name="UsedAt">When it was last read, to the hour.</param>
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
    /// <summary>That one person may have at a time.</summary>
    public const int Most = 20;

    // Some programs only take an address for a calendar's that ends as a calendar's file does.
    private const string Ending = ".ics";

    public static string Path(string secret) => $"/calendar/feeds/{secret}{Ending}";

    // As files of free and busy times end (RFC 5545, section 8.1).
    private const string BusyEnding = ".ifb";

    /// <summary>The secret of the last part of an address, and how it is to be told when its ending says so.</summary>
    public static (string Secret, FeedAs? As) Read(string part) =>
        part.EndsWith(Ending, StringComparison.Ordinal) ? (part[..^Ending.Length], null)
        : part.EndsWith(BusyEnding, StringComparison.Ordinal) ? (part[..^BusyEnding.Length], FeedAs.FreeBusy)
        : (part, null);
}

/// <summary>How a feed is written.</summary>
[Named("feed-as")]
public enum FeedAs
{
    /// <summary>Entries (VEVENT).</summary>
    Events,

    /// <summary>When it is taken, and nothing else (VFREEBUSY).</summary>
    FreeBusy,
}

/// <summary>What a calendar program reads.</summary>
[Named("link-shows")]
public enum LinkShows
{
    /// <summary>What is on, as far as its maker may know.</summary>
    Agenda,

    /// <summary>When something is on, and nothing of what.</summary>
    Busy,
}
