namespace Juluo.Spaces;

/// <summary>A subscription of a site to published holidays.</summary>
/// <param name="Problem">Catalogue key of the last reading's error, or null if it succeeded.</param>
/// <param name="Unread">The number of entries that the last reading could not understand and left out.</param>
/// <param name="LeftOut">The first entries that were left out, with day and title.</param>
public sealed record HolidayFeed(
    SiteId Site,
    string Url,
    Instant? AskedAt,
    Instant? WellAt,
    string? Problem,
    IReadOnlyDictionary<string, string> ProblemWith,
    int Unread,
    IReadOnlyList<string> LeftOut
);
