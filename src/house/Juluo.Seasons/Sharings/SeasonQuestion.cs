namespace Juluo.Seasons;

/// <summary>All that sharing a season's times goes by.</summary>
/// <param name="Open">When the house is open in a week as usual.</param>
/// <param name="Most">Times a week for one group; null: as many as there are.</param>
/// <param name="Applications">Of those that stand, each with its wishes.</param>
/// <param name="Fixed">Times that were chosen by hand.</param>
internal sealed record SeasonQuestion(
    IReadOnlyList<SharedResource> Resources,
    WeekHours Open,
    IReadOnlyList<SeasonApplication> Applications,
    int? Most,
    long Seed,
    IReadOnlyList<SeasonSlot> Fixed
);
