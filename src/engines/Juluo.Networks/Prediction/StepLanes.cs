namespace Juluo.Networks.Prediction;

/// <summary>Sixteen walks that go step by step over the same edges, and what was collected on the way. Scratch for one thread, used again and again.</summary>
internal sealed class StepLanes(Graph graph)
{
    private readonly double[] collected = new double[graph.NodeCount * WalkLanes.Width];
    private double[] now = new double[graph.NodeCount * WalkLanes.Width];
    private double[] next = new double[graph.NodeCount * WalkLanes.Width];

    /// <summary>Puts each walk at its root.</summary>
    internal void Begin(ReadOnlySpan<int> roots)
    {
        Array.Clear(now);
        Array.Clear(collected);
        for (var lane = 0; lane < roots.Length; lane++)
        {
            now[(roots[lane] * WalkLanes.Width) + lane] = 1;
        }
    }

    /// <summary>One step: each node hands what it has, times a share of its own, along every edge times its weight.</summary>
    /// <param name="share">What a node hands on for each unit of weight.</param>
    /// <param name="collect">Whether what came is added to what was collected.</param>
    internal void Step(Func<int, double> share, bool collect)
    {
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var by = share(node);
            foreach (ref var number in now.AsSpan(node * WalkLanes.Width, WalkLanes.Width))
            {
                number *= by;
            }
        }
        for (var node = 0; node < graph.NodeCount; node++)
        {
            WalkLanes.Gather(
                now,
                graph.Predecessors(node),
                graph.IsWeighted ? graph.InWeights(node) : default,
                next.AsSpan(node * WalkLanes.Width, WalkLanes.Width)
            );
        }
        (now, next) = (next, now);
        for (var at = 0; collect && at < now.Length; at++)
        {
            collected[at] += now[at];
        }
    }

    /// <summary>What was collected for a walk at a node.</summary>
    internal double Collected(int lane, int node) => collected[(node * WalkLanes.Width) + lane];
}
