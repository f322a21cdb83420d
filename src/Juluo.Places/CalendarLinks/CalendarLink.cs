using Juluo.Kernel;
using NodaTime;

namespace Juluo.Places;

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

    /// <summary>The secret of the last part of an address.</summary>
    public static string SecretIn(string part) => part.EndsWith(Ending, StringComparison.Ordinal) ? part[..^Ending.Length] : part;
}
