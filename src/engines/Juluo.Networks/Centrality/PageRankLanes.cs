using System.Runtime.Intrinsics;

namespace Juluo.Networks.Centrality;

/// <summary>Sixteen systems of one graph at once, each with a restart at a single node. Reusable scratch memory for one thread.</summary>
internal sealed class PageRankLanes
{
    private readonly Graph graph;
    private readonly PageRankSystem system;
    private readonly WalkLanes rank;
    private readonly WalkLanes handed;
    private readonly double[] change = new double[WalkLanes.Width];
    private readonly double[] sum = new double[WalkLanes.Width];
    private readonly double[] kept = new double[WalkLanes.Width];
    private readonly double[] again = new double[WalkLanes.Width];
    private readonly double[] restart = new double[WalkLanes.Width];
    private readonly bool[] isRoot;

    internal PageRankLanes(Graph graph, PageRankSystem system)
    {
        (this.graph, this.system) = (graph, system);
        (rank, handed) = (new WalkLanes(graph.NodeCount), new WalkLanes(graph.NodeCount));
        isRoot = new bool[graph.NodeCount];
    }

    /// <summary>Solves for up to sixteen roots; <see cref="Shares"/> then returns the results.</summary>
    internal void Solve(ReadOnlySpan<int> roots, CancellationToken stop)
    {
        Start(roots);
        Array.Fill(again, 1);
        for (var sweep = 0; sweep < system.MaxSweeps; sweep++)
        {
            stop.ThrowIfCancellationRequested();
            Sweep(roots);
            var settled = true;
            for (var lane = 0; lane < roots.Length; lane++)
            {
                settled &= system.IsSettled(change[lane], sum[lane]);
                again[lane] = sweep < PageRankSystem.Balanced ? sum[lane] - (system.Damping * kept[lane]) : again[lane];
            }
            if (settled)
            {
                break;
            }
        }
        foreach (var root in roots)
        {
            isRoot[root] = false;
        }
    }

    /// <summary>Returns the share of each node for the root in a lane, summing to 1.</summary>
    internal double[] Shares(int lane)
    {
        var shares = new double[graph.NodeCount];
        var all = 0.0;
        for (var node = 0; node < shares.Length; node++)
        {
            all += rank[node, lane];
        }
        for (var node = 0; node < shares.Length; node++)
        {
            shares[node] = rank[node, lane] / all;
        }
        return shares;
    }

    /// <summary>Returns the share of one node for the root in a lane.</summary>
    internal double Share(int lane, int node) => rank[node, lane] / sum[lane];

    private void Start(ReadOnlySpan<int> roots)
    {
        rank.Clear();
        handed.Clear();
        for (var lane = 0; lane < roots.Length; lane++)
        {
            var root = roots[lane];
            isRoot[root] = true;
            rank[root, lane] = 1 / (1 - system.Damping);
            handed[root, lane] = rank[root, lane] * system.PerStrength[root];
        }
    }

    private void Sweep(ReadOnlySpan<int> roots)
    {
        // Low: the first eight walks; high: the last eight.
        var (changeLow, changeHigh) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (sumLow, sumHigh) = (changeLow, changeHigh);
        var (keptLow, keptHigh) = (changeLow, changeHigh);
        var (damping, over) = (system.Damping, system.Over);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var (gotLow, gotHigh) = handed.Sum(graph.Predecessors(node), graph.InWeights(node));
            var (againLow, againHigh) = isRoot[node] ? Restart(roots, node) : default;
            var (beforeLow, beforeHigh) = rank[node];
            var stepLow = over * (againLow + (damping * gotLow) - beforeLow);
            var stepHigh = over * (againHigh + (damping * gotHigh) - beforeHigh);
            var (low, high) = (beforeLow + stepLow, beforeHigh + stepHigh);
            changeLow += Vector512.Abs(stepLow);
            changeHigh += Vector512.Abs(stepHigh);
            sumLow += low;
            sumHigh += high;
            var perStrength = system.PerStrength[node];
            if (perStrength > 0)
            {
                keptLow += low;
                keptHigh += high;
            }
            rank[node] = (low, high);
            handed[node] = (low * perStrength, high * perStrength);
        }
        Spread(changeLow, changeHigh, change);
        Spread(sumLow, sumHigh, sum);
        Spread(keptLow, keptHigh, kept);
    }

    /// <summary>Returns the restart at a node: 1 in the lane of each walk that has it as its root.</summary>
    private (Vector512<double> Low, Vector512<double> High) Restart(ReadOnlySpan<int> roots, int node)
    {
        Array.Clear(restart);
        for (var lane = 0; lane < roots.Length; lane++)
        {
            restart[lane] = roots[lane] == node ? again[lane] : 0;
        }
        return (Vector512.Create(restart), Vector512.Create(restart, Vector512<double>.Count));
    }

    private static void Spread(Vector512<double> low, Vector512<double> high, double[] into)
    {
        low.CopyTo(into);
        high.CopyTo(into, Vector512<double>.Count);
    }
}
