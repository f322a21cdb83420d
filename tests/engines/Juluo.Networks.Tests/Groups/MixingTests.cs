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

    [Fact]
    public void With_direction_where_edges_begin_and_end_is_kept_apart()
    {
        var graph = Graph.FromEdges(4, [new(0, 1, 2), new(1, 2, 3), new(3, 2, 5)], directed: true);
        // Total weight: 10; inside 2 + 5; out of the first group 5, into it 2.
        int[] groups = [4, 4, 8, 8];
        var chance = 0.5 * 0.2 + 0.5 * 0.8;
        Mixing.Assortativity(graph, groups).ShouldBe((0.7 - chance) / (1 - chance), 1e-15);
        Modularity.Of(graph, groups, 2).ShouldBe(0.7 - 2 * chance, 1e-15);
        // Only from one group into the other: not mixed by chance either.
        Mixing.Assortativity(Graph.FromEdges(2, [new(0, 1)], directed: true), [0, 1]).ShouldBe(0);
        Mixing.Assortativity(Graph.FromEdges(3, [new(0, 1)]), [1, 1, 2]).ShouldBe(double.NaN);
        Mixing.Assortativity(Graph.FromEdges(3, []), [1, 1, 2]).ShouldBe(double.NaN);
    }

    [Fact]
    public void Numbers_at_the_two_ends_are_correlated()
    {
        var path = Graph.FromEdges(4, [new(0, 1, 2), new(1, 2, 1), new(2, 3, 2)]);
        // Ends (1, 2), (2, 3), (3, 4) and back with weights 2, 1, 2: mean 2.5, variance of an end (2·2.25 + 3·0.25 ...) / 10.
        Mixing.NumericAssortativity(path, [1, 2, 3, 4]).ShouldBe((2 * 0.75 * 2 - 0.25) / (2 * 2.25 + 3 * 0.25), 1e-15);
        Mixing.DegreeAssortativity(path).ShouldBe(-0.5, 1e-15);
        Mixing.DegreeAssortativity(OracleGraphs.Get("star").Graph).ShouldBe(-1, 1e-15);
        // All equal: nothing to correlate, though rounding leaves differences from the mean.
        Mixing
            .NumericAssortativity(
                Graph.FromEdges(7, [new(0, 1, 0.1), new(1, 2, 0.7), new(2, 3, 0.3), new(3, 6, 0.9)]),
                [0.1, 0.1, 0.1, 0.1, 5, 5, 0.1]
            )
            .ShouldBe(double.NaN);
        Mixing.DegreeAssortativity(OracleGraphs.Get("ring").Graph).ShouldBe(double.NaN);
        Mixing.NumericAssortativity(path, [0.1, 0.1, 0.1, 0.1]).ShouldBe(double.NaN);
        Mixing.NumericAssortativity(Graph.FromEdges(2, []), [1, 2]).ShouldBe(double.NaN);
        Mixing.NumericAssortativity(Graph.FromEdges(3, [new(0, 1), new(1, 0)]), [0.3, 0.3, 9]).ShouldBe(double.NaN);
        Mixing.NumericAssortativity(Graph.FromEdges(3, [new(0, 1), new(2, 1)], directed: true), [1, 5, 2]).ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => Mixing.NumericAssortativity(path, [1]));
    }

    [Fact] // rounded to nine digits, the two sometimes fell on either side of a half
    public void A_number_in_other_units_gives_the_same() =>
        Law.Holds(graph =>
        {
            double[] values = [.. Enumerable.Range(0, graph.NodeCount).Select(node => (double)(node * node % 7))];
            return Mixing
                .NumericAssortativity(graph, [.. values.Select(value => 1000 - 3 * value)])
                .Near(Mixing.NumericAssortativity(graph, values));
        });
}
