using Juluo.Networks.NullModels;

namespace Juluo.Networks.Tests.NullModels;

public sealed class DisparityFilterTests
{
    [Fact]
    public void The_smaller_p_value_of_the_two_ends_counts()
    {
        // Node 0 has strength 10 over 4 edges: (1 − 7/10)^3 = 0.027 for the strong one; 1 has two edges: (1 − 7/8)^1 = 0.125.
        var graph = Graph.FromEdges(5, [new(0, 1, 7), new(0, 2, 1), new(0, 3, 1), new(0, 4, 1), new(1, 2, 1)]);
        var test = DisparityFilter.Test(graph);
        test.PValue(1, 0).ShouldBe(0.027, 1e-12);
        test.PValue(0, 3).ShouldBe(0.729, 1e-12);
        test.PValue(3, 4).ShouldBe(1);
        test.Backbone(0.2).Edges().ShouldBe([new(0, 1, 7)]);
    }

    [Fact]
    public void A_single_pair_has_nothing_to_stand_out_from() =>
        DisparityFilter.Test(Graph.FromEdges(2, [new(0, 1, 9)])).PValue(0, 1).ShouldBe(1);

    [Fact]
    public void With_direction_one_end_asks_what_leaves_it_and_the_other_what_reaches_it()
    {
        // 0 sends 7 of 10 over three edges: (3/10)² = 0.09. 1 gets 7 of 8 over two: (1/8)¹ = 0.125. That 1 sends a lot to 4 does not matter.
        var graph = Graph.FromEdges(
            5,
            [new(0, 1, 7), new(0, 2, 1), new(0, 3, 2), new(3, 1, 1), new(1, 4, 100), new(1, 2, 50)],
            directed: true
        );
        var test = DisparityFilter.Test(graph);
        test.PValue(0, 1).ShouldBe(0.09, 1e-12);
        test.PValue(3, 1).ShouldBe(7 / 8.0, 1e-12);
        test.PValue(1, 0).ShouldBe(1);
        test.PValue(1, 4).ShouldBe(1 / 3.0, 1e-12);
        test.Tests.ShouldBe(6);
    }

    [Fact]
    public void Names_units_and_lonely_nodes_change_nothing() =>
        Law.Holds(graph =>
        {
            var names = Law.Reversal(graph.NodeCount);
            var test = DisparityFilter.Test(graph);
            var other = DisparityFilter.Test(graph.Renamed(names).Reweight(e => e.Weight * 60).WithIsolatedNode());
            return graph.Edges().All(e => other.PValue(names[e.A], names[e.B]).Near(test.PValue(e.A, e.B)));
        });
}
