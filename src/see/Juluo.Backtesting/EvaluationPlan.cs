namespace Juluo.Backtesting;

/// <summary>
/// Where time is cut: up to six origins, spread evenly from after three tenths of the active periods (at least four) to where a whole window follows, each with the three active periods
/// that follow. A period is a day; a log of fewer than five active days is cut into the longest part of a day that gives at least ten active periods.
/// </summary>
/// <param name="Period">Length of a period in seconds.</param>
/// <param name="Starts">Start of every active period.</param>
/// <param name="Origins">Active periods before each origin.</param>
/// <param name="Attending">Whether only pairs are ranked of whom both came in the window, which no one can know before; see <see cref="AsPublished"/>.</param>
public sealed record EvaluationPlan(double Period, IReadOnlyList<double> Starts, IReadOnlyList<int> Origins, bool Attending = false)
{
    public const int Horizon = 3;
    private const int Most = 6;
    private const int Fewest = 4;
    private const double Day = 86_400;
    private const double Untouched = 0.3;
    private static readonly double[] Parts = [Day / 2, Day / 4, Day / 6, Day / 8, Day / 12, Day / 24, 1800, 900, 600, 300, 60];

    /// <summary>The window of an origin: from, until (exclusive), and the active periods in it.</summary>
    public (double From, double Until, int Periods) Window(int origin)
    {
        var last = Math.Min(origin + Horizon, Starts.Count) - 1;
        return (Starts[origin], Starts[last] + Period, last - origin + 1);
    }

    /// <summary>The plan of a log; null when it is too short even for minutes.</summary>
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
    /// The plan of published figures, for comparing with them: origins at active period 4, 5, 6 and 7, and only pairs of whom both came in the window. It knows more than can be known at
    /// the origin.
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
