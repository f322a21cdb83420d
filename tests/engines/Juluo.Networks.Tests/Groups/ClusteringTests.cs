using Juluo.Networks.Groups;

namespace Juluo.Networks.Tests.Groups;

public sealed class ClusteringTests
{
    // A triangle 0–1–2 with a tail 2–3.
    private static readonly Graph Paw = Graph.FromEdges(4, [new(0, 1, 1), new(1, 2, 2), new(0, 2, 3), new(2, 3, 4)]);

    [Fact]
    public void A_triangle_with_a_tail_has_the_values_of_the_formulas()
    {
        Clustering.Triangles(Paw).ShouldBe([1L, 1, 1, 0]);
        Clustering.Local(Paw).ShouldBe([1, 1, 1 / 3.0, double.NaN]);
        Clustering.Mean(Paw).ShouldBe((1 + 1 + 1 / 3.0) / 3, 1e-15);
        Clustering.Global(Paw).ShouldBe(3 / 5.0, 1e-15);
        // The tail's weight is open: (2 + 3) of (2 + 3 + 4), each with two others.
        Clustering.Weighted(Paw).ShouldBe([1, 1, 5 / (9.0 * 2), double.NaN]);
    }

    [Fact]
    public void A_triangle_is_three_neighbours_of_one_another()
    {
        Law.Holds(graph =>
        {
            var expected = new long[graph.NodeCount];
            for (var a = 0; a < graph.NodeCount; a++)
            {
                for (var b = 0; b < graph.NodeCount; b++)
                {
                    for (var c = 0; c < b; c++)
                    {
                        expected[a] += graph.HasEdge(a, b) && graph.HasEdge(b, c) && graph.HasEdge(a, c) ? 1 : 0;
                    }
                }
            }
            return Clustering.Triangles(graph).SequenceEqual(expected);
        });
    }

    [Fact]
    public void Weighted_clustering_is_the_share_of_strength_in_closed_pairs() =>
        Law.Holds(graph =>
        {
            var weighted = Clustering.Weighted(graph);
            return Enumerable
                .Range(0, graph.NodeCount)
                .All(node =>
                {
                    var near = graph.Neighbours(node).ToArray();
                    var closed = (
                        from a in near
                        from b in near
                        where a != b && graph.HasEdge(a, b)
                        select (graph.Weight(node, a) + graph.Weight(node, b)) / 2
                    ).Sum();
                    return near.Length < 2
                        ? double.IsNaN(weighted[node])
                        : weighted[node].Near(closed / (graph.Strength(node) * (near.Length - 1)));
                });
        });

    [Fact]
    public void Equal_weights_give_the_same_as_none() =>
        Law.Holds(graph =>
        {
            var equal = graph.Reweight(_ => 2.5);
            return Clustering.Weighted(equal).Zip(Clustering.Local(graph)).All(pair => pair.First.Near(pair.Second));
        });

    [Fact]
    public void Names_and_isolated_nodes_change_nothing() =>
        Law.Holds(graph =>
        {
            var (local, weighted) = (Clustering.Local(graph), Clustering.Weighted(graph));
            var renamed = graph.Renamed(Law.Reversal(graph.NodeCount));
            return Clustering.Local(renamed).Reverse().SequenceEqual(local)
                && Clustering.Weighted(renamed).Reverse().Zip(weighted).All(pair => pair.First.Near(pair.Second))
                && Clustering.Weighted(graph.WithIsolatedNode()).SequenceEqual(weighted.Append(double.NaN))
                && Clustering.Local(graph.WithIsolatedNode()).SequenceEqual(local.Append(double.NaN));
        });

    [Fact]
    public void Any_number_of_threads_gives_the_same_to_the_last_bit()
    {
        var random = new Random(8);
        var edges = Enumerable.Range(0, 30_000).Select(_ => new Edge(random.Next(3000), random.Next(3000), random.NextDouble() + 0.1));
        var graph = Graph.FromEdges(3000, edges.Where(e => e.A != e.B));
        var (triangles, weighted) = (Clustering.Triangles(graph, threads: 1), Clustering.Weighted(graph, threads: 1));
        triangles.Sum().ShouldBeGreaterThan(100);
        foreach (var threads in new[] { 2, 3, 8 })
        {
            Clustering.Triangles(graph, threads).ShouldBe(triangles);
            Clustering.Weighted(graph, threads).ShouldBe(weighted);
        }
    }

    [Fact]
    public void Small_and_treelike_networks_have_no_triangles()
    {
        Clustering.Triangles(Graph.FromEdges(0, [])).ShouldBeEmpty();
        Clustering.Weighted(Graph.FromEdges(0, [])).ShouldBeEmpty();
        Clustering.Mean(Graph.FromEdges(1, [])).ShouldBe(double.NaN);
        Clustering.Global(Graph.FromEdges(2, [new(0, 1)])).ShouldBe(double.NaN);
        var star = OracleGraphs.Get("star").Graph;
        Clustering.Global(star).ShouldBe(0);
        Clustering.Mean(star).ShouldBe(0);
        Clustering.Weighted(star)[0].ShouldBe(0);
        Clustering.Global(OracleGraphs.Get("clique").Graph).ShouldBe(1);
        Clustering.Triangles(OracleGraphs.Get("clique").Graph).ShouldAllBe(count => count == 15);
    }

    [Fact]
    public void Direction_no_threads_and_a_stop_are_refused()
    {
        var directed = Graph.FromEdges(2, [new(0, 1)], directed: true);
        Should.Throw<NotSupportedException>(() => Clustering.Triangles(directed));
        Should.Throw<NotSupportedException>(() => Clustering.Weighted(directed));
        Should.Throw<ArgumentOutOfRangeException>(() => Clustering.Local(Paw, threads: 0));
        var cancelled = new CancellationToken(canceled: true);
        Should.Throw<OperationCanceledException>(() => Clustering.Global(Paw, stop: cancelled));
        Should.Throw<OperationCanceledException>(() => Clustering.Mean(Paw, stop: cancelled));
        Should.Throw<OperationCanceledException>(() => Clustering.Weighted(Paw, stop: cancelled));
    }
}
