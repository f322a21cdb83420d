namespace Juluo.Rounds;

/// <summary>A time a week that a wish is given.</summary>
/// <param name="Wish">The wish's number in its application.</param>
/// <param name="Weekday">1 is Monday.</param>
/// <param name="Starts">Minute of the day on the site's wall clock.</param>
/// <param name="Units">What it takes.</param>
/// <param name="ByHand">It was chosen by hand; another proposal leaves it where it is.</param>
/// <param name="Series">Once it is given.</param>
public sealed record RoundSlot(
    RoundApplicationId Application,
    int Wish,
    ResourceId Resource,
    int Weekday,
    int Starts,
    int Minutes,
    IReadOnlyList<UnitId> Units,
    bool ByHand,
    SeriesId? Series = null
);
