namespace Juluo.Networks.Centrality;

/// <summary>
/// The system y = b + damping · Pᵀ y of a graph, P without the rows of dangling nodes, and its convergence criterion. Stored per node is y over its strength: the share
/// of a neighbour for each unit of weight.
/// </summary>
internal sealed class PageRankSystem
{
    // Rounding floor: sums of the changes of 10⁸ nodes do not fall below it, and never need to.
    private const double Rounding = 1e-15;

    /// <summary>
    /// Number of sweeps for which the restart is reset to the loss of the previous sweep, so that inflow and outflow balance: without this the sum of all, the slowest
    /// part, takes most of the sweeps. Afterwards it is fixed, and the bound on the number of sweeps holds.
    /// </summary>
    internal const int Balanced = 64;

    private readonly Graph graph;
    private readonly double damping;
    private readonly double settled;
    private readonly double over;
    private readonly double[] perStrength;

    internal PageRankSystem(Graph graph, double damping, double tolerance)
    {
        RequireDamping(damping);
        if (!(tolerance > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "A tolerance must be above 0.");
        }
        (this.graph, this.damping) = (graph, damping);
        // Over-relaxation: saves two sweeps of fourteen on a random network, and is safe below 2 / (1 + damping).
        over = 1 + (0.3 * damping * damping * (1 - damping));
        // A node's change is in part still missing at its neighbours, in part too large at the node itself; the remaining residual causes an error of up to 1 / (1 −
        // damping) of it, and scaling to 1 at most doubles that.
        var left = damping + ((over - 1) / over);
        settled = damping > 0 ? Math.Max(Rounding, tolerance * (1 - damping) / (2 * left)) : double.PositiveInfinity;
        MaxSweeps =
            damping > 0
                ? Balanced + (int)Math.Min(int.MaxValue / 2, Math.Ceiling(Math.Log(settled * (1 - damping)) / Math.Log(left * over)))
                : 1;
        perStrength = new double[graph.NodeCount];
        for (var node = 0; node < perStrength.Length; node++)
        {
            perStrength[node] = graph.Degree(node) == 0 ? 0 : 1 / graph.Strength(node);
        }
    }

    internal static void RequireDamping(double damping)
    {
        if (!(damping is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(damping), damping, "The chance of a further step must be 0 … below 1.");
        }
    }

    /// <summary>Upper bound on the number of sweeps, as each leaves no more than a fixed share of the residual.</summary>
    internal int MaxSweeps { get; }

    /// <summary>1 over a node's strength; 0 for a dangling node.</summary>
    internal ReadOnlySpan<double> PerStrength => perStrength;

    internal double Damping => damping;

    /// <summary>Checks that a sweep with this total change of y was the last one needed.</summary>
    internal bool IsSettled(double change, double sum) => change <= settled * sum;

    /// <summary>Returns the share of the digits that are correct.</summary>
    internal double Done(double change, double sum) =>
        IsSettled(change, sum) ? 1 : Math.Clamp(Math.Log(change / sum) / Math.Log(settled), 0, 1);

    /// <summary>Relaxation factor, 1 or a little more.</summary>
    internal double Over => over;

    /// <summary>Returns the shares of the nodes, summing to 1; <paramref name="restart"/> sums to 1, or is null for a uniform one.</summary>
    internal double[] Solve(double[]? restart, IProgress<double>? progress, CancellationToken stop)
    {
        var (rank, handed) = Start(restart);
        double done = 0,
            again = 1;
        for (var sweep = 0; sweep < MaxSweeps; sweep++)
        {
            stop.ThrowIfCancellationRequested();
            var (change, sum, kept) = Sweep(restart, again, rank, handed);
            if (IsSettled(change, sum))
            {
                break;
            }
            again = sweep < Balanced ? sum - (damping * kept) : again;
            done = Math.Max(done, Done(change, sum));
            progress?.Report(done);
        }
        progress?.Report(1);
        return Scaled(rank);
    }

    // With a uniform restart, start in proportion to incoming weight, which is close enough to save several sweeps. With a restart vector, nodes that no path reaches
    // must stay 0.
    private (double[] Rank, double[] Handed) Start(double[]? restart)
    {
        var rank = new double[perStrength.Length];
        var handed = new double[rank.Length];
        var weight = graph.TotalWeight * (graph.IsDirected ? 1 : 2);
        var perWeight = weight > 0 ? damping / (1 - damping) / weight : 0;
        for (var node = 0; node < rank.Length; node++)
        {
            rank[node] = restart is null ? (1.0 / rank.Length) + (perWeight * graph.InStrength(node)) : restart[node] / (1 - damping);
            handed[node] = rank[node] * perStrength[node];
        }
        return (rank, handed);
    }

    private (double Change, double Sum, double Kept) Sweep(double[]? restart, double again, double[] rank, double[] handed)
    {
        double change = 0,
            sum = 0,
            kept = 0;
        var alike = again / rank.Length;
        var (offsets, nodes, weights) = (graph.Incoming.Offsets, graph.Incoming.Neighbours, graph.Incoming.Weights);
        for (var node = 0; node < rank.Length; node++)
        {
            int first = offsets[node],
                degree = offsets[node + 1] - first;
            var from = nodes.AsSpan(first, degree);
            var got = weights is null ? Got(handed, from) : Got(handed, from, weights.AsSpan(first, degree));
            var step = over * ((restart is null ? alike : again * restart[node]) + (damping * got) - rank[node]);
            var now = rank[node] + step;
            change += Math.Abs(step);
            sum += now;
            kept += perStrength[node] > 0 ? now : 0;
            rank[node] = now;
            handed[node] = now * perStrength[node];
        }
        return (change, sum, kept);
    }

    private static double Got(double[] handed, ReadOnlySpan<int> from)
    {
        var got = 0.0;
        foreach (var node in from)
        {
            got += handed[node];
        }
        return got;
    }

    private static double Got(double[] handed, ReadOnlySpan<int> from, ReadOnlySpan<double> weights)
    {
        var got = 0.0;
        for (var at = 0; at < from.Length; at++)
        {
            got += handed[from[at]] * weights[at];
        }
        return got;
    }

    private static double[] Scaled(double[] rank)
    {
        var sum = 0.0;
        foreach (var share in rank)
        {
            sum += share;
        }
        for (var node = 0; node < rank.Length; node++)
        {
            rank[node] /= sum;
        }
        return rank;
    }
}
