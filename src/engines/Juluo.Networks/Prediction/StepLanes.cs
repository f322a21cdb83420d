namespace Juluo.Networks.Prediction;

/// <summary>Sixteen walks that advance step by step over the same edges, and their collected values. Reusable scratch memory for one thread.</summary>
internal sealed class StepLanes(Graph graph)
{
    private readonly WalkLanes collected = new(graph.NodeCount);
    private WalkLanes now = new(graph.NodeCount);
    private WalkLanes next = new(graph.NodeCount);

    /// <summary>Places each walk at its root.</summary>
    internal void Begin(ReadOnlySpan<int> roots)
    {
        now.Clear();
        collected.Clear();
        for (var lane = 0; lane < roots.Length; lane++)
        {
            now[roots[lane], lane] = 1;
        }
    }

    /// <summary>Advances one step: each node passes on its value, times its share, along every edge times the edge's weight.</summary>
    /// <param name="share">Factor of a node for each unit of weight.</param>
    /// <param name="collect">True to add the arriving values to the collected ones.</param>
    internal void Step(Func<int, double> share, bool collect)
    {
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var (low, high) = now[node];
            var by = share(node);
            now[node] = (low * by, high * by);
        }
        for (var node = 0; node < graph.NodeCount; node++)
        {
            next[node] = now.Sum(graph.Predecessors(node), graph.InWeights(node));
        }
        (now, next) = (next, now);
        for (var node = 0; collect && node < graph.NodeCount; node++)
        {
            var ((low, high), (lowHere, highHere)) = (collected[node], now[node]);
            collected[node] = (low + lowHere, high + highHere);
        }
    }

    internal double Collected(int lane, int node) => collected[node, lane];
}
