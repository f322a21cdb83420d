namespace Juluo.Matching;

/// <summary>
/// Where time is cut: origins at active period 4, 5, 6 and 7, each with the three active periods that follow. A period is a day; a log of fewer than
/// five active days is cut into the longest part of a day that gives at least ten active periods.
/// </summary>
/// <param name="Period">Length of a period in seconds.</param>
/// <param name="Starts">Start of every active period.</param>
/// <param name="Origins">Active periods before each origin.</param>
public sealed record EvaluationPlan(double Period, IReadOnlyList<double> Starts, IReadOnlyList<int> Origins)
{
    public const int Horizon = 3;
    private const double Day = 86_400;
    private static readonly int[] Wanted = [4, 5, 6, 7];
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
        var days = Active(contacts, Day);
        if (days.Length > Wanted[0])
            return new(Day, days, [.. Wanted.Where(o => o < days.Length)]);
        foreach (var part in Parts)
            if (Active(contacts, part) is { Length: >= 10 } starts)
                return new(part, starts, Wanted);
        return null;
    }

    private static double[] Active(IReadOnlyList<Contact> contacts, double period) =>
        [.. contacts.Select(c => Math.Floor(c.Start / period)).Distinct().Order().Select(at => at * period)];
}
