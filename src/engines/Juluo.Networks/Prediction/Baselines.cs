namespace Juluo.Networks.Prediction;

/// <summary>
/// Baselines for forecasts. Each returns one score per pair, from the history alone; higher is likelier (Liben-Nowell and Kleinberg 2007; Adamic and Adar 2003; resource
/// allocation: Zhou, Lü and Zhang 2009). O(d of both) per pair unless noted.
/// </summary>
public static class Baselines
{
    private const double HalfLifeDays = 3;
    private const double RecentHalfLife = 2; // active periods

    /// <summary>Equal scores for all pairs; a <see cref="Ranking"/> puts them in random order.</summary>
    public static double[] Random(IReadOnlyList<(int A, int B)> pairs) => new double[pairs.Count];

    /// <summary>Number of people that both have met.</summary>
    public static double[] CommonNeighbours(MeetingHistory history, IReadOnlyList<(int A, int B)> pairs) =>
        PairScores.CommonNeighbours(history.Ties, pairs);

    /// <summary>Σ 1 / ln d over the people that both have met.</summary>
    public static double[] AdamicAdar(MeetingHistory history, IReadOnlyList<(int A, int B)> pairs) =>
        PairScores.AdamicAdar(history.Ties, pairs);

    /// <summary>Σ 1 / d over the people that both have met.</summary>
    public static double[] ResourceAllocation(MeetingHistory history, IReadOnlyList<(int A, int B)> pairs) =>
        PairScores.ResourceAllocation(history.Ties.WithoutWeights(), pairs);

    /// <summary>Σ w w′ / s over the people that both have met, with w = Σ ln(1 + seconds of a period) · 2^(−age / 3 days) and s the sum of a person's w. Time in seconds.</summary>
    public static double[] WeightedResourceAllocation(MeetingHistory history, IReadOnlyList<(int A, int B)> pairs) =>
        PairScores.ResourceAllocation(Faded(history), pairs);

    /// <summary>Rooted PageRank in both directions. O(60 m) for each first person.</summary>
    public static double[] PageRank(MeetingHistory history, IReadOnlyList<(int A, int B)> pairs)
    {
        var scores = new double[pairs.Count];
        var byRoot = Enumerable.Range(0, pairs.Count).GroupBy(at => pairs[at].A).Chunk(TruncatedWalk.Block).ToArray();
        Parallel.ForEach(
            byRoot,
            block =>
            {
                var shares = TruncatedWalk.FromAll(history.Ties, [.. block.Select(ofRoot => ofRoot.Key)]);
                for (var k = 0; k < block.Length; k++)
                {
                    foreach (var at in block[k])
                    {
                        var (a, b) = pairs[at];
                        var back = (double)history.Ties.Degree(a) / Math.Max(1, history.Ties.Degree(b));
                        scores[at] = shares[(b * TruncatedWalk.Block) + k] * (1 + back);
                    }
                }
            }
        );
        return scores;
    }

    /// <summary>Resource allocation along recent ties, see <see cref="MeetingHistory.Recent"/>: half-life of two active periods.</summary>
    public static double[] RecentResourceAllocation(MeetingHistory history, IReadOnlyList<(int A, int B)> pairs) =>
        PairScores.ResourceAllocation(history.Recent(RecentHalfLife), pairs);

    /// <summary>Product of the recent activity of both with other people; contacts of the pair itself are ignored.</summary>
    public static double[] RecentActivity(MeetingHistory history, IReadOnlyList<(int A, int B)> pairs)
    {
        var recent = history.Recent(RecentHalfLife);
        return [.. pairs.Select(p => recent.Strength(p.A) * recent.Strength(p.B))];
    }

    /// <summary>Rooted PageRank in both directions along recent ties: half-life of two active periods.</summary>
    public static double[] RecentPageRank(MeetingHistory history, IReadOnlyList<(int A, int B)> pairs) =>
        PairScores.RootedPageRank(history.Recent(RecentHalfLife), pairs);

    /// <summary>Share of pairs that have met between the two groups, plus half the weighted resource allocation, each relative to its maximum.</summary>
    public static double[] BlockDensity(MeetingHistory history, int[] groupOf, IReadOnlyList<(int A, int B)> pairs)
    {
        var blocks = new BlockShares(history, groupOf, prior: 0);
        var density = pairs.Select(p => blocks.Density(p.A, p.B)).ToArray();
        var near = WeightedResourceAllocation(history, pairs);
        var (most, nearest) = (Math.Max(blocks.Greatest, 1e-12), Math.Max(GreatestOf(history), 1e-12));
        return [.. Enumerable.Range(0, pairs.Count).Select(at => (density[at] / most) + (0.5 * near[at] / nearest))];
    }

    /// <summary>ln(block density shrunk by 20 pairs) + ln(rooted PageRank in both directions) + ln(0.02 + share of the other's group that each has met).</summary>
    public static double[] LogSum(MeetingHistory history, int[] groupOf, IReadOnlyList<(int A, int B)> pairs)
    {
        var blocks = new BlockShares(history, groupOf, prior: 20);
        var walks = PageRank(history, pairs);
        return
        [
            .. Enumerable
                .Range(0, pairs.Count)
                .Select(at =>
                    Math.Log(blocks.Density(pairs[at].A, pairs[at].B) + 1e-9)
                    + Math.Log(walks[at] + 1e-9)
                    + Math.Log(0.02 + ((blocks.Known(pairs[at].A, pairs[at].B) + blocks.Known(pairs[at].B, pairs[at].A)) / 2))
                ),
        ];
    }

    /// <summary>Builds a graph of the ties of the history with Σ ln(1 + seconds of a period) · 2^(−age / 3 days) as weight; age from the start of the period.</summary>
    private static Graph Faded(MeetingHistory history)
    {
        var perPeriod = new Dictionary<(int A, int B, double Period), double>();
        foreach (var contact in history.Contacts)
        {
            var key = (Math.Min(contact.A, contact.B), Math.Max(contact.A, contact.B), Math.Floor(contact.Start / history.Period));
            perPeriod[key] = perPeriod.GetValueOrDefault(key) + contact.End - contact.Start;
        }
        return Graph.FromEdges(
            history.People,
            perPeriod.Select(entry => new Edge(
                entry.Key.A,
                entry.Key.B,
                Math.Log(1 + Math.Max(1, entry.Value))
                    * Math.Pow(2, -(history.Until - (entry.Key.Period * history.Period)) / 86_400 / HalfLifeDays)
            ))
        );
    }

    /// <summary>Returns the largest entry of the matrix of weighted resource allocation, including its diagonal: the unit of the sum with block density.</summary>
    private static double GreatestOf(MeetingHistory history)
    {
        var faded = Faded(history);
        return Enumerable
            .Range(0, history.People)
            .SelectMany(a => Enumerable.Range(a, history.People - a).Select(b => PairScores.Allotted(faded, a, b)))
            .DefaultIfEmpty(0)
            .Max();
    }
}
