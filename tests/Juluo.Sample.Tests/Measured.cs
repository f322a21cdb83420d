using NodaTime;

namespace Juluo.Sample.Tests;

/// <summary>A few measures of a network that show whether a sample is plausible, computed naively: the engine has its own.</summary>
internal sealed class Measured
{
    private readonly SampleCommunity community;
    private readonly List<SampleInteraction> contacts;
    private readonly int[] present;
    private readonly HashSet<(int A, int B)> ties;
    private readonly Dictionary<int, HashSet<int>> neighbours;

    /// <param name="leastMinutes">The contact over the whole period that makes a tie.</param>
    public Measured(SampleCommunity community, double leastMinutes = 5)
    {
        this.community = community;
        contacts = [.. community.Interactions().Where(ContactLog.Sees)];
        present =
        [
            .. Enumerable
                .Range(0, community.Options.Days)
                .SelectMany(d => community.Visits(community.Options.Start.PlusDays(d)))
                .Select(v => v.Person)
                .Distinct(),
        ];
        ties = Ties(contacts, leastMinutes);
        neighbours = Sets(ties);
    }

    public int People => present.Length;

    public int Contacts => contacts.Count;

    public double Degree => 2.0 * ties.Count / People;

    public double Isolates => (double)(People - neighbours.Count) / People;

    /// <summary>The mean local clustering of people with at least two ties.</summary>
    public double Clustering =>
        neighbours
            .Values.Where(n => n.Count > 1)
            .Average(n => n.Sum(a => n.Count(b => a < b && neighbours[a].Contains(b))) / (n.Count * (n.Count - 1) / 2.0));

    /// <summary>The share of ties of one week that are also ties of the next, by the same measure within a week.</summary>
    public double Persistence
    {
        get
        {
            var weeks = Enumerable
                .Range(0, community.Options.Days / 7)
                .Select(w => Ties([.. contacts.Where(c => Week(c) == w)], 0.3))
                .ToList();
            return weeks
                .Zip(weeks.Skip(1))
                .Where(w => w.First.Count > 0)
                .Average(w => (double)w.First.Count(w.Second.Contains) / w.First.Count);
        }
    }

    /// <summary>(ties outside the profession − inside) / all.</summary>
    public double ExternalInternal => Index(ties);

    public double ExternalInternalExpected => Index([.. Pairs.Of(present)]);

    /// <summary>P(a tie in the second half | none in the first, c common contacts in the first), for c = 0, 1, 2–3, 4+.</summary>
    public double[] Closure
    {
        get
        {
            var half = community.Options.Days / 2;
            var before = Ties([.. contacts.Where(c => DayOf(c) < half)], 0.3);
            var after = Ties([.. contacts.Where(c => DayOf(c) >= half)], 0.3);
            var known = Sets(before);
            var (tried, closed) = (new int[4], new int[4]);
            foreach (var pair in Pairs.Of([.. known.Keys]).Where(p => !before.Contains(p)))
            {
                var common = known[pair.A].Count(known[pair.B].Contains);
                var slot = common switch
                {
                    0 => 0,
                    1 => 1,
                    < 4 => 2,
                    _ => 3,
                };
                tried[slot]++;
                closed[slot] += after.Contains(pair) ? 1 : 0;
            }

            return [.. tried.Select((t, i) => t == 0 ? 0 : (double)closed[i] / t)];
        }
    }

    public int LargestCore
    {
        get
        {
            var left = neighbours.ToDictionary(n => n.Key, n => n.Value.ToHashSet());
            var core = 0;
            while (left.Count > 0)
            {
                var weak = left.Where(n => n.Value.Count <= core).Select(n => n.Key).ToList();
                if (weak.Count == 0)
                {
                    core++;
                    continue;
                }

                foreach (var person in weak)
                {
                    foreach (var other in left[person])
                    {
                        left[other].Remove(person);
                    }

                    left.Remove(person);
                }
            }

            return core;
        }
    }

    private int DayOf(SampleInteraction row) => Period.DaysBetween(community.Options.Start, row.Day);

    private int Week(SampleInteraction row) => DayOf(row) / 7;

    private double Index(HashSet<(int A, int B)> pairs)
    {
        var inside = pairs.Count(p => community.People[p.A].Trade == community.People[p.B].Trade);
        return (pairs.Count - (2.0 * inside)) / pairs.Count;
    }

    private static HashSet<(int A, int B)> Ties(List<SampleInteraction> rows, double leastMinutes) =>
        [.. rows.GroupBy(c => c.A < c.B ? (c.A, c.B) : (c.B, c.A)).Where(g => g.Sum(c => c.Minutes) >= leastMinutes).Select(g => g.Key)];

    private static Dictionary<int, HashSet<int>> Sets(IEnumerable<(int A, int B)> pairs) =>
        pairs
            .SelectMany(p => new[] { p, (A: p.B, B: p.A) })
            .GroupBy(p => p.A)
            .ToDictionary(g => g.Key, g => g.Select(p => p.B).ToHashSet());
}
