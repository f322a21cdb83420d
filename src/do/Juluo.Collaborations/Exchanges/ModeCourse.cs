namespace Juluo.Collaborations;

/// <summary>The use of each mode by quarter, and the modes never used.</summary>
/// <param name="Quarters">The quarters up to today without gaps, earliest first; at most <see cref="Most"/>.</param>
public sealed record ModeCourse(IReadOnlyList<ModeCourse.Quarter> Quarters, IReadOnlyList<ModeCourse.OfMode> Modes)
{
    public const int Most = 8;

    /// <param name="From">The first day of the quarter.</param>
    /// <param name="Counts">The number of exchanges in each mode, in the order of the modes.</param>
    public sealed record Quarter(LocalDate From, IReadOnlyList<int> Counts);

    /// <param name="Last">The day of the latest exchange; null if the mode was never used.</param>
    public sealed record OfMode(ExchangeMode Mode, int Count, LocalDate? Last);

    public IEnumerable<ExchangeMode> Unused => Modes.Where(m => m.Count == 0).Select(m => m.Mode);

    /// <remarks>Pure. O(exchanges), because at most eight quarters and four modes are counted.</remarks>
    public static ModeCourse Of(IReadOnlyCollection<CollaborationExchange> exchanges, LocalDate today)
    {
        var modes = Enum.GetValues<ExchangeMode>();
        var quarters = new List<Quarter>();
        if (exchanges.Count > 0)
        {
            var (first, last) = (Begin(exchanges.Min(e => e.OnDay)), Begin(today));
            var earliest = last.PlusMonths(-3 * (Most - 1));
            for (var from = first > earliest ? first : earliest; from <= last; from = from.PlusMonths(3))
                quarters.Add(new(from, [.. modes.Select(m => exchanges.Count(e => e.Mode == m && Begin(e.OnDay) == from))]));
        }

        return new(
            quarters,
            [
                .. modes.Select(m =>
                {
                    var days = exchanges.Where(e => e.Mode == m).Select(e => e.OnDay).ToList();
                    return new OfMode(m, days.Count, days.Count == 0 ? null : days.Max());
                }),
            ]
        );
    }

    private static LocalDate Begin(LocalDate day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
}
