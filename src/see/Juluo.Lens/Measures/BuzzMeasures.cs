using Juluo.Networks.Statistics;
using Juluo.Networks.Temporal;

namespace Juluo.Lens;

/// <summary>
/// Buzz (Storper and Venables 2004) as six numbers: density, novelty, mix, circulation, response, conversion; and, as a single number, the geometric mean of those that are known.
/// </summary>
internal sealed class BuzzMeasures(int people, Func<double, int> localDay, bool thorough)
{
    private const int Draws = 60;

    /// <summary>The number of people from whom circulation is sampled in a large community, instead of everyone.</summary>
    private const int Sources = 256;

    /// <param name="structure">Figures of the network of two weeks, including density and the E-I index.</param>
    /// <param name="week">Rows of the seven days before <paramref name="end"/>.</param>
    /// <param name="firstMet">The day on which two people were first together.</param>
    public IEnumerable<Statistic> Of(
        IReadOnlyList<Statistic> structure,
        IReadOnlyList<Detection> week,
        double end,
        Func<int, int, double> firstMet,
        Tallied asks,
        Statistic introductions,
        CancellationToken stop
    )
    {
        var together = week.Where(s => Kinds.IsParallel(s.Kind)).ToList();
        var here = together.SelectMany(s => (int[])[s.A, s.B]).Distinct().Count();
        var density = structure.Single(f => f.Name == "density");
        var days = together.Select(s => localDay(s.Day)).Distinct().ToList();

        var figures = new List<Statistic>
        {
            Banded("novelty", here, days, drawn => Novelty(together, drawn, end - 7, firstMet), stop),
            structure.Single(f => f.Name == "ei") with
            {
                Name = "mix",
            },
            Banded(
                "circulation",
                here,
                days,
                drawn => Circulation(together, drawn, end, here, stop),
                stop,
                draws: thorough || people <= Sources ? Draws / 4 : 0
            ),
            asks.As("response"),
            introductions,
        };
        // Density is stored with the shape of the network, so it is not returned again.
        return figures.Append(Whole(figures.Prepend(density), density.N));
    }

    /// <summary>Returns the geometric mean of the known figures, each on a scale from 0 to 1 (mix is mapped from −2 … 2); NaN with fewer than three.</summary>
    public static Statistic Whole(IEnumerable<Statistic> figures, int n)
    {
        var scaled = figures
            .Where(f => double.IsFinite(f.Value) && f.N >= Statistic.Few)
            .Select(f => f.Name == "mix" ? (f.Value + 2) / 4 : f.Value)
            .ToList();
        return new(
            "buzz",
            scaled.Count < 3 ? double.NaN : Math.Exp(scaled.Average(v => Math.Log(Math.Max(v, 1e-3)))),
            n,
            Detail: new Dictionary<string, double>(StringComparer.Ordinal) { ["of"] = scaled.Count }
        );
    }

    /// <summary>Returns the share of the time together spent by pairs who were never together before this week.</summary>
    private double Novelty(List<Detection> together, IReadOnlyDictionary<int, int> drawn, double start, Func<int, int, double> firstMet)
    {
        double fresh = 0,
            all = 0;
        foreach (var s in together)
        {
            var minutes = s.Minutes / (s.Present - 1) * drawn.GetValueOrDefault(localDay(s.Day));
            all += minutes;
            fresh += firstMet(Math.Min(s.A, s.B), Math.Max(s.A, s.B)) >= start ? minutes : 0;
        }

        return all > 0 ? fresh / all : double.NaN;
    }

    /// <summary>Returns the share of the other people whom information from one person could reach within the seven days, along contacts in time order.</summary>
    private double Circulation(List<Detection> together, IReadOnlyDictionary<int, int> drawn, double end, int here, CancellationToken stop)
    {
        if (here < 2)
            return double.NaN;
        var contacts = together.Where(s => drawn.ContainsKey(localDay(s.Day))).Select(s => new Contact(s.A, s.B, s.Day, s.EndDay));
        var sources = together.SelectMany(s => (int[])[s.A, s.B]).Distinct().Order().ToArray();
        if (sources.Length > Sources)
        {
            new Random(5).Shuffle(sources);
            sources = sources[..Sources];
        }

        return Reachability.From(sources, people, contacts, end - 7, end + 1, stop: stop).Average() / (here - 1);
    }

    private static Statistic Banded(
        string name,
        int n,
        List<int> days,
        Func<IReadOnlyDictionary<int, int>, double> measure,
        CancellationToken stop,
        int draws = Draws
    )
    {
        var random = new Random(2);
        var values = new List<double>();
        for (var draw = 0; draw < draws && days.Count > 1; draw++)
        {
            stop.ThrowIfCancellationRequested();
            var times = new Dictionary<int, int>();
            for (var k = 0; k < days.Count; k++)
            {
                var day = days[random.Next(days.Count)];
                times[day] = times.GetValueOrDefault(day) + 1;
            }

            if (measure(times) is var value && double.IsFinite(value))
                values.Add(value);
        }

        var band = StructureMeasures.Spread(measure(days.ToDictionary(d => d, _ => 1)), values);
        return new(name, band.Value, n, Math.Max(0, band.Low), Math.Min(1, band.High));
    }
}

/// <summary>A proportion: a number of cases done out of all, with its confidence interval (Wilson 1927).</summary>
internal readonly record struct Tallied(int Done, int All, int People)
{
    public Statistic As(string name)
    {
        if (All == 0)
            return new(name, double.NaN, 0);
        const double z = 1.96;
        double p = (double)Done / All,
            n = All,
            centre = (p + z * z / (2 * n)) / (1 + z * z / n),
            half = z / (1 + z * z / n) * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new(
            name,
            p,
            People,
            Math.Max(0, centre - half),
            Math.Min(1, centre + half),
            new Dictionary<string, double>(StringComparer.Ordinal) { ["done"] = Done, ["all"] = All }
        );
    }
}
