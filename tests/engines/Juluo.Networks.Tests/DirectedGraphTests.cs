using FsCheck.Fluent;

namespace Juluo.Networks.Tests;

public sealed class DirectedGraphTests
{
    private static readonly Graph Advice = Graph.FromEdges(
        4,
        [new(2, 0, 3), new(0, 1), new(1, 0, 2), new(2, 1), new(2, 0)],
        directed: true
    );

    [Fact]
    public void An_edge_leads_one_way()
    {
        Advice.IsDirected.ShouldBeTrue();
        Advice.EdgeCount.ShouldBe(4);
        Advice.Neighbours(2).ToArray().ShouldBe([0, 1]);
        Advice.Weights(2).ToArray().ShouldBe([4, 1]);
        Advice.Predecessors(0).ToArray().ShouldBe([1, 2]);
        Advice.InWeights(0).ToArray().ShouldBe([2, 4]);
        (Advice.Degree(0), Advice.InDegree(0), Advice.Strength(2), Advice.InStrength(0)).ShouldBe((1, 2, 5, 6));
        (Advice.Weight(2, 0), Advice.Weight(0, 2)).ShouldBe((4, 0));
        (Advice.TotalWeight, Advice.Density).ShouldBe((8, 4 / 12.0));
    }

    [Fact]
    public void Every_directed_edge_is_found_at_its_own_position()
    {
        var edges = Advice.Edges().ToArray();
        edges.ShouldBe([new(0, 1, 1), new(1, 0, 2), new(2, 0, 4), new(2, 1, 1)]);
        edges.Select(e => Advice.EdgeIndex(e.A, e.B)).ShouldBe([0, 1, 2, 3]);
        Advice.EdgeIndex(0, 2).ShouldBe(-1);
    }

    [Fact]
    public void Turned_round_it_reads_the_same_rows_backwards()
    {
        var turned = Advice.Reverse();
        turned.Edges().Select(e => (e.B, e.A, e.Weight)).Order().ShouldBe(Advice.Edges().Select(e => (e.A, e.B, e.Weight)).Order());
        turned.Reverse().Edges().ShouldBe(Advice.Edges());
        turned.Neighbours(0).Overlaps(Advice.Predecessors(0)).ShouldBeTrue("no copy is made");
    }

    [Fact]
    public void Without_direction_both_ways_add_up()
    {
        Advice.ToUndirected().Edges().ShouldBe([new(0, 1, 3), new(0, 2, 4), new(1, 2, 1)]);
        Advice.WithoutWeights().ToUndirected().Edges().ShouldBe([new(0, 1, 2), new(0, 2, 1), new(1, 2, 1)]);
    }

    [Fact]
    public void A_measure_of_graphs_without_direction_refuses_one_with_it() =>
        Should.Throw<NotSupportedException>(() => Advice.RequireUndirected()).Message.ShouldContain("ToUndirected");

    [Fact]
    public void An_empty_graph_may_have_a_direction_too() => new GraphBuilder(0, directed: true).Build().IsDirected.ShouldBeTrue();

    [Fact]
    public void As_many_edges_come_in_as_go_out() =>
        Law.HoldsFor(
            from nodes in Gen.Choose(2, 12)
            from ends in Gen.ArrayOf(Gen.Choose(0, nodes - 1).Two())
            select Graph.FromEdges(nodes, ends.Where(e => e.Item1 != e.Item2).Select(e => new Edge(e.Item1, e.Item2)), directed: true),
            graph =>
                Enumerable.Range(0, graph.NodeCount).Sum(graph.Degree) == graph.EdgeCount
                && Enumerable.Range(0, graph.NodeCount).Sum(graph.InDegree) == graph.EdgeCount
                && Enumerable
                    .Range(0, graph.NodeCount)
                    .All(node => graph.Predecessors(node).ToArray().All(from => graph.Weight(from, node) > 0))
        );
}
