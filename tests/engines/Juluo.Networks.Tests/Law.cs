using FsCheck;
using FsCheck.Fluent;

namespace Juluo.Networks.Tests;

/// <summary>Laws for every graph, tested on many small ones: sparse and dense, in components, with isolated nodes and equal weights.</summary>
public static class Law
{
    public static readonly Arbitrary<Graph> AnyGraph = Arb.From(
        from nodes in Gen.Choose(0, 14)
        from tries in Gen.Choose(0, 30)
        from edges in Gen.ArrayOf(AnyEdge(Math.Max(nodes, 1)), tries)
        select Graph.FromEdges(nodes, edges.Where(e => nodes > 0 && e.A != e.B))
    );

    // Different graphs in each run; three times as many in the nightly one.
    private static readonly Config Tries = Config.QuickThrowOnFailure.WithMaxTest(
        Environment.GetEnvironmentVariable("JULUO_NIGHTLY") == "1" ? 300 : 100
    );

    public static void Holds(Func<Graph, bool> law) => Check.One(Tries, Prop.ForAll(AnyGraph, law));

    public static void HoldsFor<T>(Gen<T> cases, Func<T, bool> law) => Check.One(Tries, Prop.ForAll(Arb.From(cases), law));

    /// <summary>The same graph with node k renamed to <paramref name="names"/>[k].</summary>
    public static Graph Renamed(this Graph graph, int[] names) =>
        Graph.FromEdges(graph.NodeCount, graph.Edges().Select(e => new Edge(names[e.A], names[e.B], e.Weight)));

    /// <summary>The same graph with one more, isolated, node.</summary>
    public static Graph WithIsolatedNode(this Graph graph) => Graph.FromEdges(graph.NodeCount + 1, graph.Edges());

    /// <summary>A permutation of 0 … n − 1 that differs from the identity wherever possible.</summary>
    public static int[] Reversal(int n) => [.. Enumerable.Range(0, n).Reverse()];

    public static bool Near(this double actual, double expected, double tolerance = 1e-9) =>
        actual.Equals(expected) || Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected));

    private static Gen<Edge> AnyEdge(int nodes) =>
        from a in Gen.Choose(0, nodes - 1)
        from b in Gen.Choose(0, nodes - 1)
        from weight in Gen.Choose(1, 6)
        select new Edge(a, b, weight / 2.0);
}
