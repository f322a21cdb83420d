using FsCheck.Fluent;
using Juluo.Networks.Centrality;

namespace Juluo.Networks.Tests.Centrality;

public sealed class PageRankTests
{
    [Fact]
    public void The_shares_of_all_nodes_add_up_to_one_and_none_is_below_the_restart() =>
        Law.Holds(graph =>
        {
            var rank = PageRank.Of(graph);
            return rank.Sum().Near(Math.Min(1, graph.NodeCount), 1e-12) && rank.All(share => share >= 0.15 / graph.NodeCount * (1 - 1e-9));
        });

    [Fact]
    public void Each_node_has_what_the_others_hand_on_to_it() =>
        Law.HoldsFor(
            AnyDirected,
            graph =>
            {
                var rank = PageRank.Of(graph, 0.7);
                var stuck = Enumerable.Range(0, graph.NodeCount).Where(node => graph.Degree(node) == 0).Sum(node => rank[node]);
                return Enumerable
                    .Range(0, graph.NodeCount)
                    .All(node =>
                    {
                        var got = stuck / graph.NodeCount;
                        for (var at = 0; at < graph.InDegree(node); at++)
                        {
                            var from = graph.Predecessors(node)[at];
                            got += rank[from] * graph.InWeights(node)[at] / graph.Strength(from);
                        }
                        return rank[node].Near((0.7 * got) + (0.3 / graph.NodeCount), 1e-11);
                    });
            }
        );

    [Fact]
    public void Renaming_people_renames_the_shares() =>
        Law.Holds(graph =>
        {
            var names = Law.Reversal(graph.NodeCount);
            var (rank, renamed) = (PageRank.Of(graph), PageRank.Of(graph.Renamed(names)));
            return Enumerable.Range(0, graph.NodeCount).All(node => rank[node].Near(renamed[names[node]], 1e-11));
        });

    [Fact]
    public void Somebody_whom_nobody_knows_changes_nothing_between_the_others() =>
        Law.Holds(graph =>
        {
            // They share the remainder in the same proportions.
            var (rank, more) = (PageRank.Of(graph), PageRank.Of(graph.WithIsolatedNode()));
            return rank.Zip(more).All(x => x.Second.Near(x.First * (1 - more[^1]), 1e-10));
        });

    [Fact]
    public void Walks_as_a_chain_has_them()
    {
        // 0 → 1 → 2, and 2 leads everywhere: 1 gets 1.85 times as much as 0, and 2 gets 1 + 0.85 · 1.85.
        var rank = PageRank.Of(Graph.FromEdges(3, [new(0, 1), new(1, 2, 7)], directed: true));
        (rank[1] / rank[0]).ShouldBe(1.85, 1e-11);
        (rank[2] / rank[0]).ShouldBe(1 + (0.85 * 1.85), 1e-11);
    }

    [Fact]
    public void The_walk_begins_again_where_it_may()
    {
        var graph = Graph.FromEdges(4, [new(0, 1), new(2, 3)]);
        var rank = PageRank.Of(graph, [5, 0, 0, 0]);
        rank.ShouldBe([1 / 1.85, 0.85 / 1.85, 0, 0], 1e-12);
        PageRank.Of(graph, [1, 1, 1, 1]).ShouldBe(PageRank.Of(graph), 1e-12);
        PageRank.Of(graph, [3, 1, 0, 0], damping: 0).ShouldBe([0.75, 0.25, 0, 0]);
        PageRank.Of(graph, damping: 0).ShouldBe([0.25, 0.25, 0.25, 0.25]);
    }

    [Fact]
    public void The_errors_of_all_nodes_stay_below_what_is_allowed() =>
        Law.HoldsFor(
            from graph in AnyDirected
            from digits in Gen.Choose(1, 9)
            from damping in Gen.Elements(0.3, 0.85, 0.97)
            select (graph, digits, damping),
            x =>
            {
                var exact = PageRank.Of(x.graph, x.damping, 1e-15);
                var rough = PageRank.Of(x.graph, x.damping, Math.Pow(10, -x.digits));
                return exact.Zip(rough).Sum(pair => Math.Abs(pair.First - pair.Second)) <= Math.Pow(10, -x.digits);
            }
        );

    [Fact]
    public void A_long_way_round_at_high_damping_is_walked_to_the_end()
    {
        var ring = Graph.FromEdges(200, Enumerable.Range(0, 200).Select(k => new Edge(k, (k + 1) % 200)), directed: true);
        var restart = new double[200];
        restart[7] = 1;
        var rank = PageRank.Of(ring, restart, damping: 0.99);
        var all = (1 - Math.Pow(0.99, 200)) / 0.01;
        for (var step = 0; step < 200; step++)
        {
            rank[(7 + step) % 200].ShouldBe(Math.Pow(0.99, step) / all, 1e-13);
        }
    }

    [Fact]
    public void Progress_rises_and_ends_with_one()
    {
        var told = new Told();
        var graph = Graph.FromEdges(4, [new(0, 1), new(1, 2), new(2, 3), new(1, 3)]);
        PageRank.Of(graph, progress: told);
        told.ShouldHaveRisenToOne();
        told.Heard.Count.ShouldBeGreaterThan(3);
        told.Heard[0].ShouldBeInRange(0.001, 0.5);
    }

    [Fact]
    public void Nobody_and_one_alone()
    {
        PageRank.Of(Graph.FromEdges(0, [])).ShouldBeEmpty();
        PageRank.Of(Graph.FromEdges(0, []), []).ShouldBeEmpty();
        PageRank.Of(Graph.FromEdges(1, [])).ShouldBe([1]);
    }

    [Fact]
    public void What_cannot_be_walked_is_refused()
    {
        var graph = Graph.FromEdges(2, [new(0, 1)]);
        Should.Throw<ArgumentOutOfRangeException>(() => PageRank.Of(graph, damping: 1)).ParamName.ShouldBe("damping");
        Should.Throw<ArgumentOutOfRangeException>(() => PageRank.Of(graph, damping: -0.1)).ParamName.ShouldBe("damping");
        Should.Throw<ArgumentOutOfRangeException>(() => PageRank.Of(graph, double.NaN)).ParamName.ShouldBe("damping");
        Should.Throw<ArgumentOutOfRangeException>(() => PageRank.Of(graph, tolerance: 0)).ParamName.ShouldBe("tolerance");
        Should.Throw<ArgumentException>(() => PageRank.Of(graph, [1])).Message.ShouldContain("does not fit");
        Should.Throw<ArgumentException>(() => PageRank.Of(graph, [0, 0])).Message.ShouldContain("begin somewhere");
        Should.Throw<ArgumentOutOfRangeException>(() => PageRank.Of(graph, [1, -1])).Message.ShouldContain("0 or more");
        Should.Throw<ArgumentOutOfRangeException>(() => PageRank.Of(graph, [1, double.PositiveInfinity])).Message.ShouldContain("finite");
        Should.Throw<ArgumentException>(() => PageRank.Of(graph, [1e308, 1e308]));
        Should.Throw<OperationCanceledException>(() => PageRank.Of(graph, stop: new CancellationToken(canceled: true)));
    }

    internal static readonly FsCheck.Gen<Graph> AnyDirected =
        from nodes in Gen.Choose(1, 12)
        from ends in Gen.ArrayOf(Gen.Choose(0, nodes - 1).Two())
        from weight in Gen.Choose(1, 5)
        select Graph.FromEdges(
            nodes,
            ends.Where(e => e.Item1 != e.Item2).Select((e, at) => new Edge(e.Item1, e.Item2, 1 + (at * weight % 7))),
            directed: true
        );
}
