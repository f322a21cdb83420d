namespace Juluo.Collaborations;

/// <summary>How often each mode was used, quarter by quarter, and which were never used.</summary>
/// <param name="Quarters">The earliest first, without a gap, at most <see cref="Most"/> up to today.</param>
public sealed record ModeCourse(IReadOnlyList<ModeCourse.Quarter> Quarters, IReadOnlyList<ModeCourse.OfMode> Modes)
{
    public const int Most = 8;

    /// <param name="From">Its first day.</param>
    /// <param name="Counts">In the order of the modes.</param>
    public sealed record Quarter(LocalDate From, IReadOnlyList<int> Counts);

    /// <param name="Last">The day of the latest; null: never used.</param>
    public sealed record OfMode(ExchangeMode Mode, int Count, LocalDate? Last);

    public IEnumerable<ExchangeMode> Unused => Modes.Where(m => m.Count == 0).Select(m => m.Mode);

    /// <remarks>Pure; O(exchanges).</remarks>
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
