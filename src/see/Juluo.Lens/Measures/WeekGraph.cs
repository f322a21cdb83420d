namespace Juluo.Lens;

/// <summary>
/// Pairs in contact on some days: five minutes or more together (time in a group is shared among the others), and, if presence is known only by zone, more often than chance explains;
/// or any exchange or co-operation. It can be resampled by days for confidence bands.
/// </summary>
internal sealed class WeekGraph
{
    public const double LeastMinutes = 5;
    private readonly int people;
    private readonly (int A, int B)[] pairs;
    private readonly (int Pair, int Day, double Minutes)[] seen;

    private WeekGraph(int people, (int A, int B)[] pairs, (int Pair, int Day, double Minutes)[] seen, int days) =>
        (this.people, this.pairs, this.seen, Days) = (people, pairs, seen, days);

    /// <summary>The number of days with any contact.</summary>
    public int Days { get; }

    /// <param name="confirmed">Pairs who were together more often than chance explains, as a · people + b with a &lt; b.</param>
    public static WeekGraph Of(int people, IEnumerable<Detection> sightings, IReadOnlySet<long> confirmed, Func<double, int> localDay)
    {
        var places = new Dictionary<long, int>();
        var found = new List<(int, int)>();
        var days = new Dictionary<int, int>();
        var minutes = new Dictionary<(int Pair, int Day), double>();
        foreach (var s in sightings)
        {
            var (a, b) = s.A < s.B ? (s.A, s.B) : (s.B, s.A);
            var key = (long)a * people + b;
            // Two people present alone are in contact; with more people in a zone, the pair must be together more often than by chance.
            if (Kinds.IsParallel(s.Kind) && s.Present > 2 && !confirmed.Contains(key))
                continue;
            if (!places.TryGetValue(key, out var pair))
            {
                places.Add(key, pair = found.Count);
                found.Add((a, b));
            }

            var local = localDay(s.Day);
            if (!days.TryGetValue(local, out var day))
                days.Add(local, day = days.Count);
            minutes[(pair, day)] =
                minutes.GetValueOrDefault((pair, day))
                + (Kinds.IsParallel(s.Kind) ? s.Minutes / (s.Present - 1) : Math.Max(LeastMinutes, s.Minutes));
        }

        return new(people, [.. found], [.. minutes.Select(x => (x.Key.Pair, x.Key.Day, x.Value))], days.Count);
    }

    public Graph Whole() => Drawn(Enumerable.Repeat(1, Days).ToArray());

    /// <summary>Resamples the days, with repetition.</summary>
    public Graph Drawn(Random random)
    {
        var times = new int[Days];
        for (var k = 0; k < Days; k++)
            times[random.Next(Days)]++;
        return Drawn(times);
    }

    /// <param name="times">The number of times each day was drawn.</param>
    public Graph Drawn(int[] times)
    {
        var minutes = new double[pairs.Length];
        foreach (var (pair, day, length) in seen)
            minutes[pair] += length * times[day];
        var builder = new GraphBuilder(people);
        for (var pair = 0; pair < pairs.Length; pair++)
            // Fifteen times twenty seconds are five minutes, despite rounding errors.
            if (minutes[pair] >= LeastMinutes - 1e-3)
                builder.Add(pairs[pair].A, pairs[pair].B, minutes[pair]);
        return builder.Build();
    }
}
