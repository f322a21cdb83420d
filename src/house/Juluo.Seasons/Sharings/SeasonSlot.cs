namespace Juluo.Seasons;

/// <summary>A weekly time that is given to a request.</summary>
/// <param name="Wish">The number of the requested time in its application.</param>
/// <param name="Weekday">The weekday; 1 is Monday.</param>
/// <param name="Starts">The start, as minute of the day on the site's wall clock.</param>
/// <param name="Units">The units that the time takes.</param>
/// <param name="ByHand">True if the time was chosen by hand; another proposal keeps it.</param>
/// <param name="Series">The series that the time became; null until the season is published.</param>
public sealed record SeasonSlot(
    SeasonApplicationId Application,
    int Wish,
    ResourceId Resource,
    int Weekday,
    int Starts,
    int Minutes,
    IReadOnlyList<UnitId> Units,
    bool ByHand,
    SeriesId? Series = null
);
