namespace Juluo.Seasons;

/// <summary>The number of dates of a proposed time in the season, and those that are not free at present.</summary>
/// <param name="Wish">The number of the requested time in its application.</param>
/// <param name="Dates">The total number of dates.</param>
/// <param name="Missed">The dates that are not free, in order, each with its reason.</param>
public sealed record SlotDates(SeasonApplicationId Application, int Wish, int Dates, IReadOnlyList<SeriesMiss> Missed)
{
    /// <summary>The number of dates that are free.</summary>
    public int Free => Dates - Missed.Count;
}
