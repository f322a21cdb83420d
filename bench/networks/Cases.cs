using Juluo.Networks.Centrality;
using Juluo.Networks.Groups;
using Juluo.Networks.Paths;
using Juluo.Networks.Prediction;

namespace Juluo.Networks.Bench;

/// <summary>The claims about the speed of the library, one line per case.</summary>
internal static class Cases
{
    private static readonly Data Twenty = new(20_000, 200_000);
    private static readonly Data Million = new(100_000, 1_000_000);
    private static readonly Data Thousand = new(1_000, 10_000);

    // A different seed each time, as for the peer.
    private static ulong seed;

    internal static readonly Case[] All =
    [
        new("betweenness", Twenty, 0.40, 1, graph => Betweenness.Of(graph, EdgeLength.Step, threads: 1).Sum()),
        new("betweenness-2", Twenty, 0.22, 2, graph => Betweenness.Of(graph, EdgeLength.Step, threads: 2).Sum()),
        new("pagerank", Million, 0.15, 1, graph => PageRank.Of(graph).Max()),
        new("core", Million, 0.35, 1, graph => KCore.Of(graph).Sum()),
        new("constraint", Million, 0.06, 2, graph => StructuralHoles.Constraint(graph, threads: 2).Where(double.IsFinite).Sum()),
        new(
            "rooted",
            Thousand,
            0.02,
            1,
            graph => AtRoots(RootedPageRank.FromEach(graph, [.. Enumerable.Range(0, graph.NodeCount)], threads: 1))
        ),
        // One iteration more than the peer, which makes our result at least as good.
        new("leiden", Million with { Shape = Shape.Groups }, 0.60, 1, graph => Leiden(graph, iterations: 3)),
        // igraph 0.10.2 with −1 (until nothing changes) stops after one iteration: it is compared with one of ours, and ours until nothing changes with ten of its iterations.
        new("leiden-once", Million with { Shape = Shape.Groups }, 0.60, 1, graph => Leiden(graph, iterations: 1)),
        new("leiden-stable", Million with { Shape = Shape.Groups }, 0.60, 1, graph => Leiden(graph, iterations: int.MaxValue)),
        // Here too: without groups to find, quality comes from more iterations.
        new("leiden-random", Million, 0.60, 1, graph => Leiden(graph, iterations: 3)),
        new("triangles", Million, 0.5, 1, graph => Clustering.Global(graph, threads: 1)),
        new("triangles-groups", Million with { Shape = Shape.Groups }, 0.5, 1, graph => Clustering.Global(graph, threads: 1)),
        new("triangles-2", Million, 0.5, 2, graph => Clustering.Global(graph, threads: 2)),
    ];

    private static double Leiden(Graph graph, int iterations) =>
        Modularity.Of(graph, Groups.Leiden.Of(graph, seed: ++seed, iterations: iterations).Groups);

    // The time that walks from all nodes spend at their start.
    private static double AtRoots(double[][] shares) => shares.Select((share, root) => share[root]).Sum();
}
