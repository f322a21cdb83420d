using FsCheck.Fluent;
using Juluo.Networks.Prediction;
using Juluo.Networks.Tests.Centrality;

namespace Juluo.Networks.Tests.Prediction;

public sealed class RootedPageRankTests
{
    [Fact]
    public void A_walk_keeps_all_its_weight_and_is_as_likely_both_ways_but_for_the_strength_of_ties() =>
        Law.Holds(graph =>
        {
            var shares = Enumerable.Range(0, graph.NodeCount).Select(root => RootedPageRank.From(graph, root)).ToArray();
            return shares.All(s => s.Sum().Near(1, 1e-12))
                && Enumerable
                    .Range(0, graph.NodeCount)
                    .All(a =>
                        Enumerable
                            .Range(0, graph.NodeCount)
                            .All(b => (shares[a][b] * graph.Strength(a)).Near(shares[b][a] * graph.Strength(b), 1e-10))
                    );
        });

    [Fact]
    public void Many_roots_at_once_are_walked_as_each_alone_with_direction_too() =>
        Law.HoldsFor(
            from graph in PageRankTests.AnyDirected
            from roots in Gen.ListOf(Gen.Choose(0, graph.NodeCount - 1))
            from damping in Gen.Elements(0, 0.5, 0.85)
            select (graph, roots, damping),
            x =>
                RootedPageRank
                    .FromEach(x.graph, [.. x.roots], x.damping)
                    .Zip(x.roots)
                    .All(pair =>
                        pair.First.Zip(RootedPageRank.From(x.graph, pair.Second, x.damping)).All(s => s.First.Near(s.Second, 1e-11))
                    )
        );

    [Fact]
    public void The_number_of_threads_does_not_matter_to_the_last_bit_and_progress_is_told()
    {
        var graph = Graph.FromEdges(
            50,
            Enumerable.Range(0, 50).SelectMany(k => new Edge[] { new(k, (k + 1) % 50), new(k, (k + 7) % 50, 2) })
        );
        int[] roots = [.. Enumerable.Range(0, 50), 3, 3];
        var told = new Told();
        var one = RootedPageRank.FromEach(graph, roots, threads: 1, progress: told);
        var three = RootedPageRank.FromEach(graph, roots, threads: 3);
        one.Length.ShouldBe(52);
        one.Zip(three).ShouldAllBe(x => x.First.SequenceEqual(x.Second));
        told.Heard.ShouldBe([0.25, 0.5, 0.75, 1]);
        RootedPageRank.FromEach(graph, []).ShouldBeEmpty();
    }

    [Fact]
    public void From_a_node_that_leads_nowhere_the_walk_returns()
    {
        var graph = Graph.FromEdges(3, [new(0, 1)], directed: true);
        RootedPageRank.From(graph, 0).ShouldBe([1 / 1.85, 0.85 / 1.85, 0], 1e-12);
        RootedPageRank.From(graph, 2).ShouldBe([0, 0, 1], 1e-12);
    }

    [Fact]
    public void What_is_pushed_is_never_too_much_and_lacks_no_more_than_the_bound() =>
        Law.HoldsFor(
            from graph in Law.AnyGraph.Generator
            where graph.NodeCount > 0
            from root in Gen.Choose(0, graph.NodeCount - 1)
            from error in Gen.Elements(0.3, 0.02, 0.001, 1e-5)
            from damping in Gen.Elements(0.5, 0.85)
            select (graph, root, error, damping),
            x =>
            {
                var exact = RootedPageRank.From(x.graph, x.root, x.damping);
                var pushed = new double[x.graph.NodeCount];
                var entries = RootedPageRank.Push(x.graph, x.root, x.error, x.damping);
                foreach (var (node, share) in entries)
                {
                    pushed[node] = share;
                }
                return entries.Select(e => e.Node).SequenceEqual(entries.Select(e => e.Node).Distinct().Order())
                    && entries.All(e => e.Share > 0)
                    && Enumerable
                        .Range(0, pushed.Length)
                        .All(node =>
                            exact[node] - pushed[node] >= -1e-12 && exact[node] - pushed[node] <= (x.error * x.graph.Strength(node)) + 1e-12
                        );
            }
        );

    [Fact]
    public void Pushes_stay_near_the_root()
    {
        var path = Graph.FromEdges(100, Enumerable.Range(0, 99).Select(k => new Edge(k, k + 1)));
        // The root keeps 0.15 and pushes 0.85 to its one neighbour, which keeps 0.15 of it and pushes half of the rest each way; at most 0.4 remains unpushed there.
        RootedPageRank.Push(path, 0, 0.4).ShouldBe([(0, 1 - 0.85), (1, (1 - 0.85) * 0.85)]);
        // Exactly the allowed remainder is left.
        RootedPageRank.Push(path, 0, 1).ShouldBeEmpty();
        RootedPageRank.Push(path, 0, 0.001).Length.ShouldBeLessThan(60);
        RootedPageRank.Push(Graph.FromEdges(2, []), 1, 0.1).ShouldBe([(1, 1)]);
    }

    [Fact]
    public void What_cannot_be_walked_is_refused()
    {
        var graph = Graph.FromEdges(2, [new(0, 1)]);
        Should.Throw<ArgumentOutOfRangeException>(() => RootedPageRank.From(graph, 2)).Message.ShouldContain("0 … 1");
        Should.Throw<ArgumentOutOfRangeException>(() => RootedPageRank.FromEach(graph, [0, -1])).ParamName.ShouldBe("root");
        Should.Throw<ArgumentOutOfRangeException>(() => RootedPageRank.FromEach(graph, [0], threads: 0)).ParamName.ShouldBe("threads");
        Should.Throw<ArgumentOutOfRangeException>(() => RootedPageRank.Push(graph, 2, 0.1)).ParamName.ShouldBe("root");
        Should.Throw<ArgumentOutOfRangeException>(() => RootedPageRank.Push(graph, 0, 0)).ParamName.ShouldBe("error");
        Should.Throw<ArgumentOutOfRangeException>(() => RootedPageRank.Push(graph, 0, double.NaN)).ParamName.ShouldBe("error");
        Should.Throw<ArgumentOutOfRangeException>(() => RootedPageRank.Push(graph, 0, 0.1, damping: 1)).ParamName.ShouldBe("damping");
        Should.Throw<NotSupportedException>(() => RootedPageRank.Push(Graph.FromEdges(2, [], directed: true), 0, 0.1));
        var stopped = new CancellationToken(canceled: true);
        Should.Throw<OperationCanceledException>(() => RootedPageRank.From(graph, 0, stop: stopped));
        Should.Throw<OperationCanceledException>(() => RootedPageRank.FromEach(graph, [0], stop: stopped));
        Should.Throw<OperationCanceledException>(() => RootedPageRank.Push(graph, 0, 0.1, stop: stopped));
    }
}
