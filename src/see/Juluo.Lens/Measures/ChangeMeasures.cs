using Juluo.Networks.Temporal;

namespace Juluo.Lens;

/// <summary>Measures of change between weeks: ties that persist and triads that close.</summary>
internal static class ChangeMeasures
{
    private const int Draws = 30;

    /// <summary>The number of pairs among five people; a class with fewer pairs is not shown.</summary>
    private const int LeastPairs = Statistic.Few * (Statistic.Few - 1) / 2;

    /// <param name="thorough">True to compute confidence bands by resampling days.</param>
    public static IEnumerable<Statistic> Of(WeekGraph before, WeekGraph after, bool thorough)
    {
        var (earlier, later) = (before.Whole(), after.Whole());
        var people = StructureMeasures.Known(earlier).Union(StructureMeasures.Known(later)).Count();
        var closures = Closures(earlier, later);
        var detail = closures
            .GroupBy(c =>
                c.Common switch
                {
                    0 => "0",
                    1 => "1",
                    <= 3 => "2–3",
                    <= 7 => "4–7",
                    _ => "8+",
                }
            )
            .Where(g => g.Sum(c => c.Pairs) >= LeastPairs)
            .ToDictionary(g => g.Key, g => (double)g.Sum(c => c.Closed) / g.Sum(c => c.Pairs), StringComparer.Ordinal);

        var random = new Random(4);
        var drawn = Enumerable
            .Range(0, thorough && before.Days > 1 && after.Days > 1 ? Draws : 0)
            .Select(_ => (before.Drawn(random), after.Drawn(random)))
            .Select(weeks => (Lasting: Persistence.Of(weeks.Item1, weeks.Item2), Closing: Closing(Closures(weeks.Item1, weeks.Item2))))
            .ToList();
        yield return Banded("persistence", Persistence.Of(earlier, later), drawn.Select(d => d.Lasting), people);
        yield return Banded("closure", Closing(closures), drawn.Select(d => d.Closing), people) with
        {
            Detail = detail,
        };
    }

    private static List<Closure> Closures(Graph before, Graph after) =>
        before.EdgeCount == 0 ? [] : [.. Closure.Between(before, after).Where(c => c.Pairs > 0)];

    /// <summary>Returns the share of pairs with a common contact that closed.</summary>
    private static double Closing(List<Closure> closures)
    {
        var open = closures.FindAll(c => c.Common > 0);
        return open.Count == 0 ? double.NaN : (double)open.Sum(c => c.Closed) / open.Sum(c => c.Pairs);
    }

    private static Statistic Banded(string name, double value, IEnumerable<double> draws, int people)
    {
        var band = StructureMeasures.Spread(value, [.. draws.Where(double.IsFinite)]);
        return new(name, value, people, Math.Max(0, band.Low), Math.Min(1, band.High));
    }
}
