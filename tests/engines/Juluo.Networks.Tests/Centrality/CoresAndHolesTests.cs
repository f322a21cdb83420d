using Juluo.Networks.Centrality;

namespace Juluo.Networks.Tests.Centrality;

public sealed class CoresAndHolesTests
{
    // A clique of four with a tail of two and an isolated node.
    private static readonly Graph Tailed = Graph.FromEdges(
        7,
        [new(1, 2), new(1, 3), new(1, 4), new(2, 3), new(2, 4), new(3, 4), new(4, 5), new(5, 6)]
    );

    [Fact]
    public void A_graph_comes_apart_shell_by_shell()
    {
        var cores = KCore.Decompose(Tailed);
        cores.Of.ToArray().ShouldBe([0, 3, 3, 3, 3, 1, 1]);
        cores.Degeneracy.ShouldBe(3);
        cores.Order.ToArray().ShouldBe([0, 6, 5, 1, 2, 3, 4]);
        cores.Shell(1).ShouldBe([5, 6]);
        cores.Shell(2).ShouldBeEmpty();
        cores.Nodes(1).ShouldBe([1, 2, 3, 4, 5, 6]);
        cores.Nodes(2).ShouldBe([1, 2, 3, 4]);
        cores.Nodes(4).ShouldBeEmpty();
        cores.Nodes(0).Length.ShouldBe(7);
        cores.ShellSizes().ShouldBe([1, 2, 0, 4]);
    }

    [Fact]
    public void Nobody_has_no_core()
    {
        var none = KCore.Decompose(Graph.FromEdges(0, []));
        (none.Degeneracy, none.Of.Length, none.Order.Length).ShouldBe((0, 0, 0));
        none.ShellSizes().ShouldBeEmpty();
        KCore.Decompose(Graph.FromEdges(2, [])).ShellSizes().ShouldBe([2]);
    }

    [Fact]
    public void Whoever_goes_has_no_more_neighbours_left_than_their_core_number() =>
        Law.Holds(graph =>
        {
            var cores = KCore.Decompose(graph);
            var order = cores.Order.ToArray();
            var core = cores.Of.ToArray();
            return order.Order().SequenceEqual(Enumerable.Range(0, graph.NodeCount))
                && core.SequenceEqual(KCore.Of(graph))
                && Enumerable
                    .Range(0, order.Length)
                    .All(at => order[at..].Count(other => graph.HasEdge(order[at], other)) <= core[order[at]])
                && Enumerable
                    .Range(0, graph.NodeCount)
                    .All(node => graph.Neighbours(node).ToArray().Count(other => core[other] >= core[node]) >= core[node]);
        });

    [Fact]
    public void With_direction_a_core_needs_edges_that_come_in_or_go_out_or_either()
    {
        // A cycle of three, with an edge into it from each of two others.
        var graph = Graph.FromEdges(5, [new(0, 1), new(1, 2), new(2, 0), new(3, 0), new(4, 0), new(4, 3), new(1, 0)], directed: true);
        KCore.Of(graph, EdgeDirection.Out).ShouldBe([1, 1, 1, 1, 1]);
        KCore.Of(graph, EdgeDirection.In).ShouldBe([1, 1, 1, 0, 0]);
        KCore.Of(graph).ShouldBe([2, 2, 2, 2, 2]);
        KCore.Of(graph.Reverse(), EdgeDirection.In).ShouldBe(KCore.Of(graph, EdgeDirection.Out));
    }

    [Fact]
    public void Degrees_count_the_edges_on_the_side_that_one_asks_for()
    {
        var graph = Graph.FromEdges(3, [new(0, 1, 2), new(1, 0, 3), new(0, 2, 4)], directed: true);
        Degrees.Of(graph).ShouldBe([3, 2, 1]);
        Degrees.Of(graph, EdgeDirection.In).ShouldBe([1, 1, 1]);
        Degrees.Of(graph, EdgeDirection.Out).ShouldBe([2, 1, 0]);
        Degrees.Strengths(graph).ShouldBe([9, 5, 4]);
        Degrees.Strengths(graph, EdgeDirection.In).ShouldBe([3, 2, 4]);
        Degrees.Strengths(graph, EdgeDirection.Out).ShouldBe([6, 3, 0]);
        Degrees.Distribution(graph).ShouldBe([0, 1, 1, 1]);
        var undirected = graph.ToUndirected();
        Degrees.Of(undirected).ShouldBe([2, 1, 1]);
        Degrees.Strengths(undirected).ShouldBe([9, 5, 4]);
        Degrees.Distribution(undirected).ShouldBe([0, 2, 1]);
        Degrees.Distribution(undirected.WithIsolatedNode()).ShouldBe([1, 2, 1]);
        Degrees.Distribution(Graph.FromEdges(0, [])).ShouldBeEmpty();
    }

    [Fact]
    public void Hierarchy_is_nought_when_all_constrain_alike_and_higher_when_it_comes_from_one()
    {
        var clique = Graph.FromEdges(4, [new(0, 1), new(0, 2), new(0, 3), new(1, 2), new(1, 3), new(2, 3)]);
        StructuralHoles.Hierarchy(clique)[0].ShouldBe(0, 1e-12);
        // Two neighbours who do not know each other, one nine times as strong: the parts of the constraint are 0.81 and 0.01.
        var uneven = Graph.FromEdges(3, [new(0, 1, 9), new(0, 2, 1)]);
        var (strong, weak) = (0.81 / 0.41, 0.01 / 0.41);
        StructuralHoles.Hierarchy(uneven)[0].ShouldBe(((strong * Math.Log(strong)) + (weak * Math.Log(weak))) / (2 * Math.Log(2)), 1e-12);
        StructuralHoles.Hierarchy(uneven)[1].ShouldBe(double.NaN);
        StructuralHoles.Hierarchy(Graph.FromEdges(1, [])).ShouldBe([double.NaN]);
    }

    [Fact]
    public void Burts_measures_do_not_depend_on_the_number_of_threads_to_the_last_bit() =>
        Law.Holds(graph =>
            StructuralHoles.Constraint(graph, threads: 1).SequenceEqual(StructuralHoles.Constraint(graph, threads: 4))
            && StructuralHoles.Hierarchy(graph, threads: 1).SequenceEqual(StructuralHoles.Hierarchy(graph, threads: 4))
            && StructuralHoles.EffectiveSize(graph, threads: 1).SequenceEqual(StructuralHoles.EffectiveSize(graph, threads: 4))
            && StructuralHoles.Efficiency(graph, threads: 1).SequenceEqual(StructuralHoles.Efficiency(graph, threads: 4))
        );

    [Fact]
    public void Many_nodes_are_cut_into_blocks_and_come_out_as_few_do()
    {
        // The same ring of triangles repeated: every tip, and every corner, is equivalent to any other.
        const int Triangles = 300;
        var graph = Graph.FromEdges(
            2 * Triangles,
            Enumerable
                .Range(0, Triangles)
                .SelectMany(k => new Edge[] { new(k, (k + 1) % Triangles), new(k, Triangles + k), new((k + 1) % Triangles, Triangles + k) })
        );
        var told = new Told();
        var constraint = StructuralHoles.Constraint(graph, 3, told);
        constraint.Take(Triangles).ShouldAllBe(value => value.Near(constraint[5], 1e-12));
        // A tip gives half to each corner, and a quarter of the other half comes to it through the other corner.
        constraint.Skip(Triangles).ShouldAllBe(value => value.Near(2 * 0.625 * 0.625, 1e-12));
        told.Heard.ShouldBe([1 / 3.0, 2 / 3.0, 1], 1e-12);
    }

    [Fact]
    public void Holes_of_nobody_and_with_no_thread_or_stopped()
    {
        var told = new Told();
        StructuralHoles.Constraint(Graph.FromEdges(0, []), progress: told).ShouldBeEmpty();
        told.Heard.ShouldBe([1]);
        Should.Throw<ArgumentOutOfRangeException>(() => StructuralHoles.Constraint(Tailed, threads: 0)).ParamName.ShouldBe("threads");
        var stopped = new CancellationToken(canceled: true);
        Should.Throw<OperationCanceledException>(() => StructuralHoles.Hierarchy(Tailed, stop: stopped));
        Should.Throw<OperationCanceledException>(() => KCore.Of(Tailed, stop: stopped));
    }
}
