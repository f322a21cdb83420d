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
}
