namespace Juluo.Backtesting;

/// <summary>
/// The split of time: up to six origins, spread evenly from three tenths of the active periods (at least four) to the last one with a whole window after it. Each window is the next
/// three active periods. A period is a day; a log with fewer than five active days is divided into the longest fraction of a day that gives at least ten active periods.
/// </summary>
/// <param name="Period">The length of a period in seconds.</param>
/// <param name="Starts">The start of every active period.</param>
/// <param name="Origins">The number of active periods before each origin.</param>
/// <param name="Attending">True to rank only pairs of people who both appear in the window, which cannot be known in advance; see <see cref="AsPublished"/>.</param>
public sealed record EvaluationPlan(double Period, IReadOnlyList<double> Starts, IReadOnlyList<int> Origins, bool Attending = false)
{
    public const int Horizon = 3;
    private const int Most = 6;
    private const int Fewest = 4;
    private const double Day = 86_400;
    private const double Untouched = 0.3;
    private static readonly double[] Parts = [Day / 2, Day / 4, Day / 6, Day / 8, Day / 12, Day / 24, 1800, 900, 600, 300, 60];

    /// <summary>Returns the window of an origin: its start, its end (exclusive), and the number of active periods in it.</summary>
    public (double From, double Until, int Periods) Window(int origin)
    {
        var last = Math.Min(origin + Horizon, Starts.Count) - 1;
        return (Starts[origin], Starts[last] + Period, last - origin + 1);
    }

    /// <summary>Returns the plan for a log; null if it is too short even for periods of a minute.</summary>
    public static EvaluationPlan? For(IReadOnlyList<Contact> contacts)
    {
        if (Cut(contacts) is not var (period, starts))
            return null;
        var (first, last) = (Math.Max(Fewest, (int)Math.Ceiling(Untouched * starts.Length)), starts.Length - Horizon);
        int[] origins =
            last < first
                ? [Math.Max(1, last)]
                : [.. Enumerable.Range(0, Most).Select(k => (int)Math.Round(first + ((last - first) * k / (Most - 1.0)))).Distinct()];
        return new(period, starts, origins);
    }

    /// <summary>
    /// Returns the plan behind published figures, for comparison: origins at active periods 4, 5, 6 and 7, and only pairs of people who both appear in the window. It uses information that is not
    /// available at the origin.
    /// </summary>
    public static EvaluationPlan? AsPublished(IReadOnlyList<Contact> contacts) =>
        Cut(contacts) is var (period, starts)
            ? new(period, starts, [.. Enumerable.Range(Fewest, 4).Where(o => o < starts.Length)], Attending: true)
            : null;

    private static (double Period, double[] Starts)? Cut(IReadOnlyList<Contact> contacts)
    {
        var days = Active(contacts, Day);
        if (days.Length > Fewest)
            return (Day, days);
        foreach (var part in Parts)
            if (Active(contacts, part) is { Length: >= 10 } starts)
                return (part, starts);
        return null;
    }

    private static double[] Active(IReadOnlyList<Contact> contacts, double period) =>
        [.. contacts.Select(c => Math.Floor(c.Start / period)).Distinct().Order().Select(at => at * period)];
}
