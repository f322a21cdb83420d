using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Centrality;

/// <summary>
/// Dependencies where every edge is one step, for eight sources at once: all eight walk together, level by level, over the union of their frontiers; a source has 0 in
/// its lane at nodes outside its own frontier. A level is pushed along the steps of its nodes or pulled by the nodes not reached yet, whichever touches fewer (Beamer,
/// Asanović and Patterson 2012), so that the work is never more than that of eight single sources.
/// </summary>
internal sealed class StepDependencies(Graph graph, SourceOrder order, bool edges) : Dependencies
{
    private readonly StepLevels levels = new(graph, order);
    private readonly Lanes later = new(graph.NodeCount);
    private readonly Lanes sum = new(edges ? 0 : graph.NodeCount);
    private readonly bool[] inLevel = new bool[graph.NodeCount];
    private readonly int[] rows = edges ? RowStarts(graph) : [];

    internal override double[] Of(ReadOnlySpan<int> sources, CancellationToken stop)
    {
        var result = new double[edges ? rows[^1] : graph.NodeCount];
        for (var first = 0; first < sources.Length; first += Lanes.Count)
        {
            levels.From(sources.Slice(first, Math.Min(Lanes.Count, sources.Length - first)), stop);
            Accumulate(result, stop);
            levels.Clear();
        }
        for (var node = 0; !edges && node < result.Length; node++)
        {
            result[node] = Lanes.Across(sum[node]);
            sum[node] = Vector512<double>.Zero;
        }
        return result;
    }

    /// <summary>
    /// Accumulates from the last level to the first: (1 + δ) / σ of a node is 1 / σ plus the sum of (1 + δ) / σ of its successors on the next level. Stored in the array
    /// that held σ of the frontier, and 0 for all nodes that are on no such level.
    /// </summary>
    private void Accumulate(double[] perStep, CancellationToken stop)
    {
        var (here, next) = (levels.Frontier, later);
        for (var level = levels.Count - 1; level >= 0; level--)
        {
            stop.ThrowIfCancellationRequested();
            var nodes = levels.Nodes(level);
            var after = level + 1 < levels.Count ? levels.Nodes(level + 1) : [];
            var push = !edges && 2 * levels.WayBack(level + 1) < levels.WayOn(level);
            if (push)
            {
                Push(nodes, after, next, here);
            }
            for (var at = 0; at < nodes.Length; at++)
            {
                var node = nodes[at];
                var mask = levels.Mask(level, at);
                var paths = levels.Paths[node];
                Vector512<double> following;
                if (edges)
                {
                    following = level == levels.Count - 1 ? default : PullBySteps(node, next, paths & mask, perStep);
                }
                else
                {
                    following =
                        push ? here[node]
                        : level == levels.Count - 1 ? default
                        : next.Sum(graph.Neighbours(node));
                    if (level > 0)
                    {
                        sum[node] += mask & (paths * following);
                    }
                }
                here[node] = mask & (Vector512<double>.One / paths + following);
            }
            foreach (var node in after)
            {
                next[node] = Vector512<double>.Zero;
            }
            (here, next) = (next, here);
        }
        foreach (var node in levels.Nodes(0))
        {
            next[node] = Vector512<double>.Zero;
        }
    }

    private void Push(ReadOnlySpan<int> nodes, ReadOnlySpan<int> after, Lanes from, Lanes to)
    {
        foreach (var node in nodes)
        {
            inLevel[node] = true;
        }
        foreach (var node in after)
        {
            var share = from[node];
            foreach (var before in graph.Predecessors(node))
            {
                if (inLevel[before])
                {
                    to[before] += share;
                }
            }
        }
        foreach (var node in nodes)
        {
            inLevel[node] = false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> PullBySteps(int node, Lanes from, Vector512<double> paths, double[] perStep)
    {
        var sum = Vector512<double>.Zero;
        var neighbours = graph.Neighbours(node);
        var steps = perStep.AsSpan(rows[node], neighbours.Length);
        for (var at = 0; at < steps.Length; at++)
        {
            var share = from[neighbours[at]];
            steps[at] += Lanes.Across(paths * share);
            sum += share;
        }
        return sum;
    }

    internal static int[] RowStarts(Graph graph)
    {
        var starts = new int[graph.NodeCount + 1];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            starts[node + 1] = starts[node] + graph.Degree(node);
        }
        return starts;
    }
}
