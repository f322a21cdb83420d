namespace Juluo.Networks.Prediction;

/// <summary>Sixteen walks that go step by step over the same edges, and what was collected on the way. Scratch for one thread, used again and again.</summary>
internal sealed class StepLanes(Graph graph)
{
    private readonly WalkLanes collected = new(graph.NodeCount);
    private WalkLanes now = new(graph.NodeCount);
    private WalkLanes next = new(graph.NodeCount);

    /// <summary>Puts each walk at its root.</summary>
    internal void Begin(ReadOnlySpan<int> roots)
    {
        now.Clear();
        collected.Clear();
        for (var lane = 0; lane < roots.Length; lane++)
        {
            now[roots[lane], lane] = 1;
        }
    }

    /// <summary>One step: each node hands what it has, times a share of its own, along every edge times its weight.</summary>
    /// <param name="share">What a node hands on for each unit of weight.</param>
    /// <param name="collect">Whether what came is added to what was collected.</param>
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

    /// <summary>What was collected for a walk at a node.</summary>
    internal double Collected(int lane, int node) => collected[node, lane];
}
