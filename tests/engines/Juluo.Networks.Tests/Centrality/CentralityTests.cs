using Juluo.Networks.Centrality;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Tests.Centrality;

public sealed class CentralityTests
{
    [Fact]
    public void Renaming_people_renames_the_results() =>
        Law.Holds(graph =>
        {
            var names = Law.Reversal(graph.NodeCount);
            var renamed = graph.Renamed(names);
            return Same(StructuralHoles.Constraint(graph), StructuralHoles.Constraint(renamed), names)
                && Same(StructuralHoles.EffectiveSize(graph), StructuralHoles.EffectiveSize(renamed), names)
                && Same(Betweenness.Of(graph), Betweenness.Of(renamed), names)
                && Same([.. KCore.Of(graph).Select(k => (double)k)], [.. KCore.Of(renamed).Select(k => (double)k)], names);
        });

    [Fact]
    public void Somebody_whom_nobody_knows_changes_nothing_for_the_others() =>
        Law.Holds(graph =>
        {
            var more = graph.WithIsolatedNode();
            return StructuralHoles.Constraint(more).SkipLast(1).SequenceEqual(StructuralHoles.Constraint(graph))
                && Betweenness.Of(more).SkipLast(1).Zip(Betweenness.Of(graph)).All(x => x.First.Near(x.Second))
                && Betweenness.Of(more)[^1] == 0
                && KCore.Of(more).SequenceEqual(KCore.Of(graph).Append(0));
        });

    [Fact]
    public void Betweenness_does_not_depend_on_the_number_of_threads_to_the_last_bit() =>
        Law.Holds(graph => Betweenness.Of(graph, threads: 1).SequenceEqual(Betweenness.Of(graph, threads: 4)));

    [Fact]
    public void Betweenness_adds_up_to_the_inner_nodes_of_all_shortest_paths() =>
        Law.Holds(graph =>
        {
            var steps = Enumerable
                .Range(0, graph.NodeCount)
                .SelectMany(node => Distances.From(graph, node))
                .Where(d => double.IsFinite(d) && d > 0)
                .Sum(d => d - 1);
            return Betweenness.Of(graph, EdgeLength.Step).Sum().Near(steps / 2, 1e-9);
        });

    [Fact]
    public void In_a_tree_betweenness_is_the_number_of_pairs_that_a_node_separates()
    {
        var tree = Graph.FromEdges(7, [new(0, 1, 3), new(0, 2, 1), new(1, 3, 2), new(1, 4, 5), new(2, 5, 1), new(2, 6, 9)]);
        Betweenness.Of(tree).ShouldBe([9, 9, 9, 0, 0, 0, 0]);
        Betweenness.TopTenthShare(Betweenness.Of(tree)).ShouldBe(1 / 3.0, 1e-12);
    }

    [Fact]
    public void A_strong_detour_is_shorter_than_a_weak_direct_tie()
    {
        var graph = Graph.FromEdges(3, [new(0, 1, 4), new(1, 2, 4), new(0, 2, 1)]);
        Betweenness.Of(graph).ShouldBe([0, 1, 0]);
        Betweenness.Of(graph, EdgeLength.Step).ShouldBe([0, 0, 0]);
        Distances.From(graph, 0, EdgeLength.InverseWeight)[2].ShouldBe(0.5, 1e-15);
    }

    [Fact]
    public void Everybody_in_a_core_has_enough_neighbours_in_it() =>
        Law.Holds(graph =>
        {
            var core = KCore.Of(graph);
            return Enumerable
                .Range(0, graph.NodeCount)
                .All(node => graph.Neighbours(node).ToArray().Count(other => core[other] >= core[node]) >= core[node]);
        });

    [Fact]
    public void A_broker_is_less_constrained_than_a_member_of_a_clique()
    {
        var graph = Graph.FromEdges(5, [new(0, 1), new(0, 2), new(1, 2), new(2, 3), new(3, 4), new(2, 4)]);
        var constraint = StructuralHoles.Constraint(graph);
        constraint[2].ShouldBeLessThan(constraint[0]);
        StructuralHoles.EffectiveSize(graph)[2].ShouldBe(4 - 2 * 2 / 4.0, 1e-12);
        StructuralHoles.Efficiency(graph)[2].ShouldBe(0.75, 1e-12);
        StructuralHoles.Constraint(Graph.FromEdges(2, []))[0].ShouldBe(double.NaN);
    }

    [Fact]
    public void The_top_tenth_of_nobody_holds_nothing()
    {
        Betweenness.TopTenthShare([]).ShouldBe(0);
        Betweenness.TopTenthShare([0, 0, 0]).ShouldBe(0);
        Betweenness.TopTenthShare([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 10]).ShouldBe(10 / 20.0);
    }

    [Fact]
    public void Work_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => Betweenness.Of(Graph.FromEdges(2, [new(0, 1)]), stop: stop.Token));
    }

    private static bool Same(double[] values, double[] renamed, int[] names) =>
        Enumerable
            .Range(0, values.Length)
            .All(node => values[node].Equals(renamed[names[node]]) || values[node].Near(renamed[names[node]]));
}
