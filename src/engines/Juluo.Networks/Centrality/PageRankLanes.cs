using System.Runtime.Intrinsics;

namespace Juluo.Networks.Centrality;

/// <summary>Sixteen systems of one graph at once that differ in where the walk begins again, each at one node. Scratch for one thread, used again and again.</summary>
internal sealed class PageRankLanes
{
    private readonly Graph graph;
    private readonly PageRankSystem system;
    private readonly double[] rank;
    private readonly double[] handed;
    private readonly double[] got = new double[WalkLanes.Width];
    private readonly double[] change = new double[WalkLanes.Width];
    private readonly double[] sum = new double[WalkLanes.Width];
    private readonly double[] kept = new double[WalkLanes.Width];
    private readonly double[] again = new double[WalkLanes.Width];
    private readonly double[] restart = new double[WalkLanes.Width];
    private readonly bool[] isRoot;

    internal PageRankLanes(Graph graph, PageRankSystem system)
    {
        (this.graph, this.system) = (graph, system);
        (rank, handed) = (new double[graph.NodeCount * WalkLanes.Width], new double[graph.NodeCount * WalkLanes.Width]);
        isRoot = new bool[graph.NodeCount];
    }

    /// <summary>Solves for up to sixteen roots; then <see cref="Shares"/> has the answers.</summary>
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

    /// <summary>Share of each node for the root in a place, 1 in sum.</summary>
    internal double[] Shares(int lane)
    {
        var shares = new double[graph.NodeCount];
        var all = 0.0;
        for (var node = 0; node < shares.Length; node++)
        {
            all += rank[(node * WalkLanes.Width) + lane];
        }
        for (var node = 0; node < shares.Length; node++)
        {
            shares[node] = rank[(node * WalkLanes.Width) + lane] / all;
        }
        return shares;
    }

    /// <summary>Share of one node for the root in a place.</summary>
    internal double Share(int lane, int node) => rank[(node * WalkLanes.Width) + lane] / sum[lane];

    private void Start(ReadOnlySpan<int> roots)
    {
        Array.Clear(rank);
        Array.Clear(handed);
        for (var lane = 0; lane < roots.Length; lane++)
        {
            var at = (roots[lane] * WalkLanes.Width) + lane;
            isRoot[roots[lane]] = true;
            rank[at] = 1 / (1 - system.Damping);
            handed[at] = rank[at] * system.PerStrength[roots[lane]];
        }
    }

    private void Sweep(ReadOnlySpan<int> roots)
    {
        Array.Clear(change);
        Array.Clear(sum);
        Array.Clear(kept);
        var weighted = graph.IsWeighted;
        var (damping, over) = (Vector256.Create(system.Damping), Vector256.Create(system.Over));
        for (var node = 0; node < graph.NodeCount; node++)
        {
            WalkLanes.Gather(handed, graph.Predecessors(node), weighted ? graph.InWeights(node) : default, got);
            var perStrength = system.PerStrength[node];
            var first = node * WalkLanes.Width;
            Array.Clear(restart);
            if (isRoot[node])
            {
                for (var lane = 0; lane < roots.Length; lane++)
                {
                    restart[lane] = roots[lane] == node ? again[lane] : 0;
                }
            }
            for (var lane = 0; lane < WalkLanes.Width; lane += 4)
            {
                var before = Vector256.LoadUnsafe(ref rank[first + lane]);
                var step = over * (Vector256.LoadUnsafe(ref restart[lane]) + (damping * Vector256.LoadUnsafe(ref got[lane])) - before);
                var now = before + step;
                (Vector256.LoadUnsafe(ref change[lane]) + Vector256.Abs(step)).StoreUnsafe(ref change[lane]);
                (Vector256.LoadUnsafe(ref sum[lane]) + now).StoreUnsafe(ref sum[lane]);
                if (perStrength > 0)
                {
                    (Vector256.LoadUnsafe(ref kept[lane]) + now).StoreUnsafe(ref kept[lane]);
                }
                now.StoreUnsafe(ref rank[first + lane]);
                (now * perStrength).StoreUnsafe(ref handed[first + lane]);
            }
        }
    }
}
