namespace Juluo.Spaces;

/// <summary>An address at which the holidays that a site observes are published.</summary>
/// <param name="Problem">Key of the sentence that says why it could not be read the last time; null: it could.</param>
/// <param name="Unread">How many entries were not understood the last time, and left out.</param>
/// <param name="LeftOut">The first of them: day and title.</param>
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
