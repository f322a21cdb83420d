using Juluo.Networks.Groups;

namespace Juluo.Networks.Tests.Groups;

public sealed class MixingTests
{
    [Fact]
    public void Ties_inside_and_outside_are_weighed_against_each_other()
    {
        var graph = Graph.FromEdges(4, [new(0, 1, 3), new(2, 3, 3), new(1, 2, 2)]);
        int[] groups = [7, 7, -1, -1];
        Mixing.ExternalInternal(graph, groups).ShouldBe((2.0 - 6) / 8);
        Mixing.ExternalInternal(graph.WithoutWeights(), groups).ShouldBe((1.0 - 2) / 3, 1e-15);
        Mixing.ExpectedExternalInternal(groups).ShouldBe((4.0 - 2) / 6, 1e-15);
    }

    [Fact]
    public void In_the_complete_graph_the_index_is_what_is_expected() =>
        Law.HoldsFor(
            FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Choose(0, 3), 9),
            groups =>
            {
                var all = Graph.FromEdges(9, from a in Enumerable.Range(0, 9) from b in Enumerable.Range(0, a) select new Edge(a, b));
                return Mixing.ExternalInternal(all, groups).Near(Mixing.ExpectedExternalInternal(groups));
            }
        );

    [Fact]
    public void One_group_has_no_assortativity_and_groups_must_be_complete()
    {
        var graph = Graph.FromEdges(3, [new(0, 1), new(1, 2)]);
        Mixing.Assortativity(graph, [1, 1, 1]).ShouldBe(double.NaN);
        Mixing.Assortativity(Graph.FromEdges(4, [new(0, 1), new(2, 3)]), [1, 1, 2, 2]).ShouldBe(1);
        Should.Throw<ArgumentException>(() => Mixing.Assortativity(graph, [1, 2]));
        Should.Throw<ArgumentException>(() => Modularity.Of(graph, [0, 1]));
    }
}
