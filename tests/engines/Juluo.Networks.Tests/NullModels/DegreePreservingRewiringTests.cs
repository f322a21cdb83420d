using FsCheck.Fluent;
using Juluo.Networks.NullModels;

namespace Juluo.Networks.Tests.NullModels;

public sealed class DegreePreservingRewiringTests
{
    private static readonly FsCheck.Gen<(Graph Graph, int Seed)> Cases =
        from nodes in Gen.Choose(2, 12)
        from ends in Gen.ArrayOf(Gen.Choose(0, nodes - 1).Two())
        from directed in Gen.Elements(true, false)
        from seed in Gen.Choose(0, 1000)
        select (
            Graph.FromEdges(nodes, ends.Where(e => e.Item1 != e.Item2).Select((e, at) => new Edge(e.Item1, e.Item2, 1 + at % 3)), directed),
            seed
        );

    [Fact]
    public void Everybody_keeps_as_many_ties_as_before() =>
        Law.HoldsFor(
            Cases,
            x =>
            {
                var rewired = DegreePreservingRewiring.Of(x.Graph, (ulong)x.Seed);
                return rewired.IsDirected == x.Graph.IsDirected
                    && rewired.EdgeCount == x.Graph.EdgeCount
                    && Enumerable
                        .Range(0, x.Graph.NodeCount)
                        .All(node =>
                            rewired.Degree(node) == x.Graph.Degree(node)
                            && rewired.InDegree(node) == x.Graph.InDegree(node)
                            && (!x.Graph.IsDirected || rewired.Strength(node).Equals(x.Graph.Strength(node)))
                        )
                    && rewired.Edges().Select(e => e.Weight).Order().SequenceEqual(x.Graph.Edges().Select(e => e.Weight).Order());
            }
        );

    [Fact]
    public void A_seed_gives_one_graph_and_another_seed_another()
    {
        var (graph, _) = OracleGraphs.Get("blocks");
        var edges = DegreePreservingRewiring.Of(graph, 1).Edges().ToArray();
        DegreePreservingRewiring.Of(graph, 1).Edges().ShouldBe(edges);
        DegreePreservingRewiring.Of(graph, 2).Edges().ShouldNotBe(edges);
        DegreePreservingRewiring.Of(graph, 1, tries: 0).Edges().ShouldBe(graph.Edges());
        // Three groups are dissolved: among equals a third of the edges stay inside.
        edges.Count(e => e.A / 30 == e.B / 30).ShouldBeInRange(edges.Length / 5, edges.Length / 2);
        DegreePreservingRewiring.Of(graph.WithoutWeights(), 1).IsWeighted.ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_graph_with_these_degrees_comes_up_equally_often(bool directed)
    {
        // Undirected, with one tie each: three ways to pair four people. Directed, 0 and 1 leading to 2 or 3 once each: two ways.
        var graph = directed ? Graph.FromEdges(4, [new(0, 2), new(1, 3)], directed: true) : Graph.FromEdges(4, [new(0, 1), new(2, 3)]);
        var seen = Enumerable
            .Range(0, 3000)
            .CountBy(seed => string.Join(' ', DegreePreservingRewiring.Of(graph, (ulong)seed, 40).Edges().Select(e => $"{e.A}{e.B}")))
            .ToArray();
        seen.Length.ShouldBe(directed ? 2 : 3);
        seen.ShouldAllBe(x => Math.Abs(x.Value - 3000 / seen.Length) < 150);
    }

    [Fact]
    public void Where_nothing_can_be_swapped_the_graph_stays()
    {
        foreach (var name in new[] { "empty", "one", "pair", "star", "clique" })
        {
            var (graph, _) = OracleGraphs.Get(name);
            DegreePreservingRewiring.Of(graph, 5).Edges().ShouldBe(graph.Edges());
        }
    }

    [Fact]
    public void It_says_how_far_it_is_and_stops_when_told()
    {
        var (graph, _) = OracleGraphs.Get("random");
        var told = new Told();
        DegreePreservingRewiring.Of(graph, 1, 10_000, told);
        told.Heard.ShouldBe([0, 0.4096, 0.8192, 1]);
        Should.Throw<OperationCanceledException>(() => DegreePreservingRewiring.Of(graph, 1, stop: new(true)));
        Should.Throw<ArgumentOutOfRangeException>(() => DegreePreservingRewiring.Of(graph, 1, -1));
    }
}
