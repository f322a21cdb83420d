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

    public static string Path(string secret) => $"/calendar/feeds/{secret}";
}
