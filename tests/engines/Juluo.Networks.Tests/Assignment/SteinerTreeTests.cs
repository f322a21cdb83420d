using FsCheck.Fluent;
using Juluo.Networks.Assignment;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Tests.Assignment;

public sealed class SteinerTreeTests
{
    private static readonly FsCheck.Gen<(Graph Graph, int[] Terminals)> Cases =
        from graph in Law.AnyGraph.Generator
        where graph.NodeCount is > 0 and <= 7
        from terminals in Gen.ArrayOf(Gen.Choose(0, graph.NodeCount - 1), 3)
        select (graph, terminals);

    [Fact]
    public void It_is_a_forest_whose_leaves_are_terminals_with_a_tree_for_each_piece() =>
        Law.HoldsFor(
            Cases,
            x =>
            {
                var result = SteinerTree.Of(x.Graph, x.Terminals);
                var tree = Graph.FromEdges(x.Graph.NodeCount, result.Edges);
                int[] pieces = Components.Of(x.Graph),
                    trees = Components.Of(tree);
                return result.Edges.All(e => x.Graph.Weight(e.A, e.B).Equals(e.Weight))
                    && tree.EdgeCount == result.Edges.Count
                    && trees.Distinct().Count() == x.Graph.NodeCount - tree.EdgeCount
                    && Enumerable.Range(0, x.Graph.NodeCount).All(node => tree.Degree(node) != 1 || x.Terminals.Contains(node))
                    && x.Terminals.All(a => x.Terminals.All(b => (pieces[a] == pieces[b]) == (trees[a] == trees[b])))
                    && result
                        .Joined.Select(terminals => string.Join(' ', terminals))
                        .SequenceEqual(x.Terminals.Distinct().Order().GroupBy(t => trees[t]).Select(group => string.Join(' ', group)))
                    && result.IsConnected == (result.Joined.Count == 1)
                    && result.Length.Near(result.Edges.Sum(e => 1 / e.Weight));
            }
        );

    [Theory]
    [InlineData(EdgeLength.Step)]
    [InlineData(EdgeLength.InverseWeight)]
    [InlineData(EdgeLength.Weight)]
    public void It_is_less_than_twice_as_long_as_the_shortest(EdgeLength length) =>
        Law.HoldsFor(
            Cases,
            x =>
            {
                var result = SteinerTree.Of(x.Graph, x.Terminals, length);
                var terminals = x.Terminals.Distinct().ToArray();
                var pieces = Components.Of(x.Graph);
                // For each component, whichever nodes are added: a spanning tree among the terminals and them.
                var least = terminals
                    .GroupBy(t => pieces[t])
                    .Sum(group =>
                    {
                        var others = Enumerable.Range(0, pieces.Length).Where(n => pieces[n] == group.Key && !group.Contains(n)).ToArray();
                        return Enumerable
                            .Range(0, 1 << others.Length)
                            .Min(bits => Spanning(x.Graph, [.. group, .. others.Where((_, k) => (bits >> k & 1) == 1)], length));
                    });
                return result.Length <= least * 2 * (1 - 1.0 / terminals.Length) + 1e-9 && result.Length >= least - 1e-9;
            }
        );

    [Fact]
    public void Strong_ties_are_short_unless_steps_are_asked_for()
    {
        // 0 and 2 hardly know each other; both know 1 well. 3 knows 2, and 4 knows no one.
        var graph = Graph.FromEdges(5, [new(0, 2, 0.1), new(0, 1, 4), new(1, 2, 2), new(2, 3, 1)]);
        var team = SteinerTree.Of(graph, [2, 0, 3, 0]);
        team.Edges.ShouldBe([new(0, 1, 4), new(1, 2, 2), new(2, 3, 1)]);
        team.Length.ShouldBe(1.75);
        team.Nodes().ShouldBe([0, 1, 2, 3]);
        team.Joined.ShouldHaveSingleItem().ShouldBe([0, 2, 3]);
        SteinerTree.Of(graph, [0, 3], EdgeLength.Step).Edges.ShouldBe([new(0, 2, 0.1), new(2, 3, 1)]);
        SteinerTree.Of(graph, [0, 3], EdgeLength.Step).Length.ShouldBe(2);
    }

    [Fact]
    public void Who_cannot_be_reached_is_told_apart()
    {
        var graph = Graph.FromEdges(6, [new(0, 1), new(3, 4)]);
        var result = SteinerTree.Of(graph, [4, 5, 0, 3, 1]);
        result.IsConnected.ShouldBeFalse();
        result.Joined.Select(terminals => string.Join(' ', terminals)).ShouldBe(["0 1", "3 4", "5"]);
        result.Edges.ShouldBe([new(0, 1), new(3, 4)]);
        result.Nodes().ShouldBe([0, 1, 3, 4, 5]);
    }

    [Fact]
    public void None_or_one_to_join_needs_no_edge()
    {
        var (graph, _) = OracleGraphs.Get("grid");
        SteinerTree.Of(graph, []).IsConnected.ShouldBeTrue();
        SteinerTree.Of(graph, []).Nodes().ShouldBeEmpty();
        var one = SteinerTree.Of(graph, [7, 7]);
        (one.Length, one.Edges.Count, one.IsConnected).ShouldBe((0, 0, true));
        one.Nodes().ShouldBe([7]);
        Should.Throw<ArgumentOutOfRangeException>(() => SteinerTree.Of(graph, [30]));
        Should.Throw<OperationCanceledException>(() => SteinerTree.Of(graph, [1, 2], stop: new(true)));
        Should.Throw<NotSupportedException>(() => SteinerTree.Of(Graph.FromEdges(2, [new(0, 1)], directed: true), [0]));
    }

    private static double Spanning(Graph graph, int[] nodes, EdgeLength length)
    {
        double Length(Edge edge) =>
            length == EdgeLength.Step ? 1
            : length == EdgeLength.Weight ? edge.Weight
            : 1 / edge.Weight;
        var part = graph.Subgraph(nodes);
        var group = Enumerable.Range(0, nodes.Length).ToArray();
        var sum = 0.0;
        foreach (var edge in part.Edges().OrderBy(Length))
        {
            if (group[edge.A] != group[edge.B])
            {
                sum += Length(edge);
                var (from, to) = (group[edge.A], group[edge.B]);
                group = [.. group.Select(x => x == from ? to : x)];
            }
        }
        return group.Distinct().Count() == 1 ? sum : double.PositiveInfinity;
    }
}
