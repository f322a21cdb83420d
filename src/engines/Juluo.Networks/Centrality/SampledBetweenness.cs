using Juluo.Networks.Paths;
using Juluo.Networks.Statistics;

namespace Juluo.Networks.Centrality;

/// <summary>
/// Betweenness estimated from random shortest paths with a bound for all nodes at once (Riondato and Kornaropoulos 2016, Fast approximation of betweenness centrality
/// through sampling): for graphs too large for <see cref="Betweenness.Of"/>. The number of paths needed depends on the length of the longest shortest path, not on the
/// number of nodes.
/// </summary>
public sealed class SampledBetweenness
{
    private SampledBetweenness(double[] values, double error, int samples, int vertexDiameter) =>
        (Values, Error, Samples, VertexDiameter) = (values, error, samples, vertexDiameter);

    /// <summary>The estimate for each node, in the unit of <see cref="Betweenness.Of"/>: number of pairs.</summary>
    public double[] Values { get; }

    /// <summary>
    /// Error bound of every value, with probability 1 − <c>failure</c>, in the unit of <see cref="Values"/>: <c>epsilon</c> times the number of pairs. 0 if no path can
    /// have an inner node, so that all values are exactly 0.
    /// </summary>
    public double Error { get; }

    /// <summary>Number of drawn pairs, including those without a path.</summary>
    public int Samples { get; }

    /// <summary>
    /// An upper bound on the number of nodes on a shortest path: the number of nodes of the largest (weak) component; for steps in an undirected graph, also at most the
    /// two longest paths from one of its nodes joined end to end.
    /// </summary>
    public int VertexDiameter { get; }

    /// <summary>
    /// Draws (½ / epsilon²) · (⌊log₂(d − 2)⌋ + 1 + ln(1 / failure)) pairs of nodes for the vertex diameter d, picks one of the shortest paths of each pair with equal
    /// probability, and counts the nodes inside. For steps, walks from both ends meet in the middle and see a small part of most networks; with lengths one walk costs
    /// O(m + n log n). Memory: 40 n bytes a thread.
    /// </summary>
    /// <param name="graph">The network. Paths follow edge directions in a directed graph.</param>
    /// <param name="epsilon">Error as a share of all pairs, above 0 and below 1. Halving it costs four times as much.</param>
    /// <param name="failure">Probability that some value is off by more, above 0 and below 1.</param>
    /// <param name="length">The length of an edge; lengths within 1e-10 of each other count as equal.</param>
    /// <param name="seed">The same seed draws the same paths.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the paths that are drawn, 0 … 1.</param>
    /// <param name="stop">Cancels between paths.</param>
    /// <exception cref="ArgumentOutOfRangeException">Epsilon or failure is not between 0 and 1, or the number of threads is below 1.</exception>
    /// <exception cref="ArgumentException">Epsilon is so small that more than 2³¹ paths would be needed.</exception>
    public static SampledBetweenness Of(
        Graph graph,
        double epsilon = 0.01,
        double failure = 0.1,
        EdgeLength length = EdgeLength.InverseWeight,
        ulong seed = 0,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        RequireShare(epsilon, nameof(epsilon));
        RequireShare(failure, nameof(failure));
        var bySteps = length == EdgeLength.Step || !graph.IsWeighted;
        var diameter = MostNodesOnAPath(graph, bySteps && !graph.IsDirected);
        var samples = Needed(epsilon, failure, diameter);
        var inside = new int[graph.NodeCount];
        NodeBlocks.ForEach<PathSampler>(
            samples,
            threads,
            () => bySteps ? new StepPathSampler(graph) : new LengthPathSampler(graph, length),
            (sample, paths) =>
            {
                stop.ThrowIfCancellationRequested();
                // Each path has its own random numbers, whichever thread draws it.
                var random = new SeededRandom(unchecked(seed * 0xAEF17502108EF2D9 + (ulong)sample * 0xD1B54A32D192ED03));
                var from = random.Below(graph.NodeCount);
                var to = random.Below(graph.NodeCount - 1);
                foreach (var node in paths.Inside(from, to < from ? to : to + 1, random))
                {
                    Interlocked.Increment(ref inside[node]);
                }
            },
            progress,
            stop
        );
        var pairs = graph.NodeCount * (graph.NodeCount - 1.0) / (graph.IsDirected ? 1 : 2);
        return new(
            [.. inside.Select(count => count == 0 ? 0 : count * pairs / samples)],
            samples == 0 ? 0 : epsilon * pairs,
            samples,
            diameter
        );
    }

    private static int Needed(double epsilon, double failure, int diameter)
    {
        if (diameter < 3)
        {
            return 0;
        }
        var needed = Math.Ceiling(0.5 / (epsilon * epsilon) * (Math.Floor(Math.Log2(diameter - 2)) + 1 + Math.Log(1 / failure)));
        return needed <= int.MaxValue
            ? (int)needed
            : throw new ArgumentException($"An epsilon of {epsilon} needs {needed:0} paths; take a larger one.", nameof(epsilon));
    }

    private static int MostNodesOnAPath(Graph graph, bool byReach)
    {
        var components = Components.Of(graph);
        if (!byReach)
        {
            return Components.Sizes(components).DefaultIfEmpty().Max();
        }
        // No shortest path of a component is longer than the two longest from any of its nodes, joined end to end.
        var paths = new ShortestPaths(graph, EdgeLength.Step);
        int most = 0,
            seen = 0;
        for (var node = 0; node < components.Length; node++)
        {
            if (components[node] < seen)
            {
                continue;
            }
            seen++;
            paths.From(node);
            var furthest = paths.Distance[paths.Order[paths.Reached - 1]];
            var second = paths.Distance[paths.Order[Math.Max(0, paths.Reached - 2)]];
            most = Math.Max(most, Math.Min(paths.Reached, (int)(furthest + second) + 1));
        }
        return most;
    }

    private static void RequireShare(double share, string name)
    {
        if (!(share > 0 && share < 1))
        {
            throw new ArgumentOutOfRangeException(name, share, "It must be above 0 and below 1.");
        }
    }
}
