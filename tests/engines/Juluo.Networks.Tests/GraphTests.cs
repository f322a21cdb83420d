using Juluo.Networks.Centrality;
using Juluo.Networks.Groups;
using Juluo.Networks.Prediction;

namespace Juluo.Networks.Tests;

public sealed class GraphTests
{
    [Fact]
    public void Parallel_edges_are_merged_in_either_direction()
    {
        var graph = new GraphBuilder(3).Add(0, 1, 2).Add(1, 0, 3).Add(2, 1).Build();
        graph.EdgeCount.ShouldBe(2);
        graph.Weight(0, 1).ShouldBe(5);
        graph.Weight(1, 0).ShouldBe(5);
        graph.Strength(1).ShouldBe(6);
        graph.TotalWeight.ShouldBe(6);
        graph.Neighbours(1).ToArray().ShouldBe([0, 2]);
    }

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 3, 1)]
    [InlineData(0, 1, double.NaN)]
    [InlineData(0, 1, double.PositiveInfinity)]
    [InlineData(0, 1, -0.5)]
    public void An_impossible_edge_is_refused(int a, int b, double weight) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new GraphBuilder(3).Add(a, b, weight));

    [Fact]
    public void Nobody_has_a_tie_with_themselves() => Should.Throw<ArgumentException>(() => new GraphBuilder(3).Add(1, 1));

    [Fact]
    public void A_graph_cannot_have_fewer_than_no_nodes() => Should.Throw<ArgumentOutOfRangeException>(() => new GraphBuilder(-1));

    [Theory] // seen to fail: modularity, constraint and walks of such weights were NaN
    [InlineData(1e51)]
    [InlineData(double.MaxValue)]
    [InlineData(1e-51)]
    [InlineData(double.Epsilon)]
    public void A_weight_too_large_or_too_small_to_calculate_with_is_refused(double weight)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new GraphBuilder(2).Add(0, 1, weight));
        Should.Throw<ArgumentOutOfRangeException>(() => Graph.FromEdges(2, [new(0, 1)]).Reweight(_ => weight));
    }

    [Fact]
    public void Measures_of_the_greatest_and_the_least_weights_are_numbers()
    {
        var graph = Graph.FromEdges(
            5,
            [
                new(0, 1, GraphBuilder.GreatestWeight),
                new(1, 2, GraphBuilder.LeastWeight),
                new(0, 2, GraphBuilder.GreatestWeight),
                new(2, 3, GraphBuilder.LeastWeight),
                new(3, 4, GraphBuilder.LeastWeight),
            ]
        );
        Modularity.Of(graph, Leiden.Consensus(graph, runs: 4).Groups).ShouldBeInRange(-0.5, 1);
        PageRank.Of(graph).ShouldAllBe(rank => rank > 0 && rank < 1);
        StructuralHoles.Constraint(graph).ShouldAllBe(constraint => double.IsFinite(constraint));
        PairScores.Katz(graph, [(0, 3)]).ShouldAllBe(score => double.IsFinite(score));
    }

    [Fact]
    public void An_edge_of_weight_zero_is_no_edge() => new GraphBuilder(2).Add(0, 1, 0).Build().EdgeCount.ShouldBe(0);

    [Fact]
    public void The_empty_graph_and_the_single_node_are_graphs()
    {
        new GraphBuilder(0).Build().NodeCount.ShouldBe(0);
        var one = new GraphBuilder(1).Build();
        (one.NodeCount, one.EdgeCount, one.Density, one.Degree(0)).ShouldBe((1, 0, 0.0, 0));
    }

    [Fact]
    public void Every_edge_is_found_at_its_own_position()
    {
        var graph = Graph.FromEdges(5, [new(3, 1), new(0, 4), new(1, 2), new(4, 3), new(0, 1)]);
        var edges = graph.Edges().ToArray();
        edges.ShouldBe([new(0, 1), new(0, 4), new(1, 2), new(1, 3), new(3, 4)]);
        for (var at = 0; at < edges.Length; at++)
        {
            graph.EdgeIndex(edges[at].A, edges[at].B).ShouldBe(at);
            graph.EdgeIndex(edges[at].B, edges[at].A).ShouldBe(at);
        }
        graph.EdgeIndex(2, 3).ShouldBe(-1);
        graph.HasEdge(2, 3).ShouldBeFalse();
        graph.CommonNeighbours(0, 3).ShouldBe(2);
    }

    [Fact]
    public void Views_keep_what_they_say_and_no_more()
    {
        var graph = Graph.FromEdges(4, [new(0, 1, 5), new(1, 2, 1), new(2, 3, 4)]);
        graph.Filter(e => e.Weight > 2).Edges().ShouldBe([new(0, 1, 5), new(2, 3, 4)]);
        graph.Reweight(e => e.Weight - 1).Edges().ShouldBe([new(0, 1, 4), new(2, 3, 3)]);
        graph.WithoutWeights().Edges().ShouldBe([new(0, 1), new(1, 2), new(2, 3)]);
        graph.Subgraph([3, 2, 0]).Edges().ShouldBe([new(0, 1, 4)]);
        Should.Throw<ArgumentException>(() => graph.Subgraph([1, 1]));
    }

    [Fact]
    public void Without_weights_parallel_edges_are_one_and_nothing_is_stored_for_them()
    {
        var graph = new GraphBuilder(3, weighted: false).Add(0, 1).Add(1, 0).Add(1, 2).Build();
        graph.IsWeighted.ShouldBeFalse();
        graph.Edges().ShouldBe([new(0, 1, 1), new(1, 2, 1)]);
        (graph.Strength(1), graph.TotalWeight).ShouldBe((2, 2));
        graph.Weights(1).ToArray().ShouldBe([1, 1]);
        Should
            .Throw<ArgumentOutOfRangeException>(() => new GraphBuilder(3, weighted: false).Add(0, 1, 2))
            .Message.ShouldContain("no weights");
    }

    [Fact]
    public void Loops_of_data_from_elsewhere_can_be_left_out() =>
        new GraphBuilder(2, selfLoops: SelfLoops.Drop).Add(1, 1).Add(0, 1).Build().EdgeCount.ShouldBe(1);

    [Fact]
    public void A_graph_does_not_depend_on_the_order_in_which_its_edges_came() =>
        Law.Holds(graph =>
        {
            var thirds = graph.Edges().SelectMany(e => new[] { e with { Weight = e.Weight / 3 }, new(e.B, e.A, e.Weight / 7) }).ToArray();
            return Graph
                .FromEdges(graph.NodeCount, thirds)
                .Edges()
                .SequenceEqual(Graph.FromEdges(graph.NodeCount, thirds.Reverse()).Edges());
        });

    [Fact]
    public void More_edges_than_a_piece_of_the_builder_holds_are_all_there()
    {
        var builder = new GraphBuilder(100_001, weighted: false);
        for (var node = 1; node <= 100_000; node++)
            builder.Add(0, node);
        builder.Build().Degree(0).ShouldBe(100_000);
    }
}
