namespace Juluo.Seasons;

/// <summary>The input for sharing a season's times.</summary>
/// <param name="Open">The site's usual opening hours in a week.</param>
/// <param name="Most">The maximum number of times a week per group; null for no limit.</param>
/// <param name="Applications">The applications that are not withdrawn, each with its requested times.</param>
/// <param name="Fixed">The times chosen by hand.</param>
internal sealed record SeasonQuestion(
    IReadOnlyList<SharedResource> Resources,
    WeekHours Open,
    IReadOnlyList<SeasonApplication> Applications,
    int? Most,
    long Seed,
    IReadOnlyList<SeasonSlot> Fixed
);
