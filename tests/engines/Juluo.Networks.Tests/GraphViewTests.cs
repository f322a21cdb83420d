namespace Juluo.Networks.Tests;

public sealed class GraphViewTests
{
    [Fact]
    public void A_view_leaves_out_what_it_should_and_copies_nothing_but_when_asked()
    {
        var graph = Graph.FromEdges(5, [new(0, 1, 2), new(1, 2, 1), new(2, 3, 5), new(3, 4, 1), new(0, 4, 3)]);
        var view = graph.View(nodes: node => node != 3, edges: edge => edge.A == 0 || edge.Weight > 1);

        view.Nodes().ShouldBe([0, 1, 2, 4]);
        view.Edges().ShouldBe([new(0, 1, 2), new(0, 4, 3)]);
        view.From(4).ShouldBe([new(4, 0, 3)]);
        (view.Degree(0), view.Degree(1), view.Degree(2), view.Degree(3)).ShouldBe((2, 1, 0, 0));
        view.Graph.ShouldBeSameAs(graph);
        view.ToGraph().Edges().ShouldBe(view.Edges());
        view.ToGraph().NodeCount.ShouldBe(5);
    }

    [Fact]
    public void Without_conditions_a_view_is_the_graph() =>
        Law.Holds(graph =>
            graph.View().Edges().SequenceEqual(graph.Edges())
            && Enumerable.Range(0, graph.NodeCount).All(node => graph.View().Degree(node) == graph.Degree(node))
        );
}
