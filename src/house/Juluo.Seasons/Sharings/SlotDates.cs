namespace Juluo.Seasons;

/// <summary>On how many dates of the season a proposed time comes, and which of them are not free at present.</summary>
/// <param name="Wish">The wish's number in its application.</param>
/// <param name="Dates">In all.</param>
/// <param name="Missed">Each with its reason, in order.</param>
public sealed record SlotDates(SeasonApplicationId Application, int Wish, int Dates, IReadOnlyList<SeriesMiss> Missed)
{
    /// <summary>The dates that are free.</summary>
    public int Free => Dates - Missed.Count;
}
