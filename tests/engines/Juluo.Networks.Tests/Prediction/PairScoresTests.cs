using Juluo.Networks.Prediction;

namespace Juluo.Networks.Tests.Prediction;

public sealed class PairScoresTests
{
    private static readonly Graph Tailed = Graph.FromEdges(6, [new(0, 1, 2), new(1, 2), new(2, 3, 4), new(0, 2), new(3, 4)]);

    private static readonly (string Name, Func<Graph, (int A, int B)[], int, double[]> Of)[] All =
    [
        ("common neighbours", (graph, pairs, threads) => PairScores.CommonNeighbours(graph, pairs, threads)),
        ("jaccard", (graph, pairs, threads) => PairScores.Jaccard(graph, pairs, threads)),
        ("adamic-adar", (graph, pairs, threads) => PairScores.AdamicAdar(graph, pairs, threads)),
        ("resource allocation", (graph, pairs, threads) => PairScores.ResourceAllocation(graph, pairs, threads)),
        ("preferential attachment", (graph, pairs, threads) => PairScores.PreferentialAttachment(graph, pairs, threads)),
        ("katz", (graph, pairs, threads) => PairScores.Katz(graph, pairs, threads: threads)),
        ("local random walk", (graph, pairs, threads) => PairScores.LocalRandomWalk(graph, pairs, threads: threads)),
        ("rooted pagerank", (graph, pairs, threads) => PairScores.RootedPageRank(graph, pairs, threads: threads)),
    ];

    public static TheoryData<string> Names => [.. All.Select(score => score.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_score_is_the_same_both_ways_round_by_whatever_name_and_for_any_number_of_threads(string name) =>
        Law.Holds(graph =>
        {
            var (of, names) = (Of(name), Law.Reversal(graph.NodeCount));
            var pairs = Pairs(graph);
            var scores = of(graph, pairs, 1);
            return scores.SequenceEqual(of(graph, pairs, 3))
                && Near(scores, of(graph, [.. pairs.Select(p => (p.B, p.A))], 2))
                && Near(scores, of(graph.Renamed(names), [.. pairs.Select(p => (names[p.A], names[p.B]))], 2));
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void Somebody_whom_nobody_knows_scores_nought_and_changes_nothing_for_the_others(string name) =>
        Law.Holds(graph =>
        {
            var (of, pairs, more) = (Of(name), Pairs(graph), graph.WithIsolatedNode());
            return Near(of(graph, pairs, 2), of(more, pairs, 2))
                && of(more, [.. Enumerable.Range(0, graph.NodeCount).Select(node => (graph.NodeCount, node))], 2).All(score => score == 0)
                && of(more, [.. Enumerable.Range(0, graph.NodeCount).Select(node => (node, graph.NodeCount))], 2).All(score => score == 0);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pair_that_is_none_is_refused(string name)
    {
        var of = Of(name);
        of(Tailed, [], 1).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => of(Tailed, [(0, 6)], 1)).Message.ShouldContain("0 … 5");
        Should.Throw<ArgumentOutOfRangeException>(() => of(Tailed, [(-1, 0)], 1));
        Should.Throw<ArgumentException>(() => of(Tailed, [(0, 1), (2, 2)], 1)).Message.ShouldContain("Node 2 is paired with itself");
        Should.Throw<ArgumentOutOfRangeException>(() => of(Tailed, [(0, 1)], 0)).ParamName.ShouldBe("threads");
        Should.Throw<NotSupportedException>(() => of(Graph.FromEdges(2, [new(0, 1)], directed: true), [(0, 1)], 1));
    }

    [Fact]
    public void Scores_of_a_triangle_with_a_tail()
    {
        (int, int)[] pairs = [(0, 1), (0, 3), (5, 0), (2, 4)];
        PairScores.CommonNeighbours(Tailed, pairs).ShouldBe([1, 1, 0, 1]);
        PairScores.Jaccard(Tailed, pairs).ShouldBe([1 / 3.0, 1 / 3.0, 0, 1 / 3.0], 1e-15);
        PairScores.Jaccard(Graph.FromEdges(2, []), [(0, 1)]).ShouldBe([0]);
        PairScores.AdamicAdar(Tailed, pairs).ShouldBe([1 / Math.Log(3), 1 / Math.Log(3), 0, 1 / Math.Log(2)], 1e-15);
        PairScores.ResourceAllocation(Tailed, pairs).ShouldBe([1 / 6.0, 4 / 6.0, 0, 4 / 5.0], 1e-15);
        PairScores.PreferentialAttachment(Tailed, pairs).ShouldBe([4, 4, 0, 3]);
        // Walks of two steps: through 2. Walks of three steps from 0 to 3: through 1 and 2; none back and forth.
        PairScores.Katz(Tailed.WithoutWeights(), pairs, 0.1, 1).ShouldBe([0.1, 0, 0, 0], 1e-15);
        PairScores.Katz(Tailed.WithoutWeights(), pairs, 0.1, 3).ShouldBe([0.1 + 0.01 + (0.001 * 3), 0.01 + 0.001, 0, 0.01], 1e-15);
        PairScores.Katz(Tailed, [(0, 3)], 0.1, 2).ShouldBe([0.01 * 4], 1e-15);
        // From 0 a third of its strength goes to 2, and four sixths of that on to 3; its strength is 3 of 18.
        PairScores.LocalRandomWalk(Tailed, [(0, 3)], 2).ShouldBe([2 * (3 / 18.0) * (1 / 3.0) * (4 / 6.0)], 1e-15);
        PairScores.LocalRandomWalk(Tailed, [(0, 1)], 1).ShouldBe([2 * (3 / 18.0) * (2 / 3.0)], 1e-15);
        PairScores.LocalRandomWalk(Tailed, [(0, 1)], 2, superposed: true).ShouldBe([2 * (3 / 18.0) * ((2 / 3.0) + (1 / 3.0 / 6.0))], 1e-15);
    }

    [Fact]
    public void Many_first_nodes_at_once_score_as_each_alone()
    {
        var ring = Graph.FromEdges(
            40,
            Enumerable.Range(0, 40).SelectMany(k => new Edge[] { new(k, (k + 1) % 40, 1 + (k % 3)), new(k, (k + 5) % 40) })
        );
        var pairs = Enumerable.Range(0, 40).SelectMany(a => Enumerable.Range(a + 1, 39 - a).Select(b => (a, b))).ToArray();
        var told = new Told();
        var together = PairScores.Katz(ring, pairs, progress: told);
        together.ShouldBe([.. pairs.Select(pair => PairScores.Katz(ring, [pair])[0])], 1e-15);
        told.ShouldHaveRisenToOne();
        PairScores
            .RootedPageRank(ring, pairs)
            .ShouldBe(
                [.. pairs.Select(p => RootedPageRank.From(ring, p.Item1)[p.Item2] + RootedPageRank.From(ring, p.Item2)[p.Item1])],
                1e-11
            );
    }

    [Fact]
    public void Settings_that_mean_nothing_are_refused_and_work_can_be_stopped()
    {
        (int, int)[] pairs = [(0, 1)];
        Should.Throw<ArgumentOutOfRangeException>(() => PairScores.Katz(Tailed, pairs, beta: 0)).ParamName.ShouldBe("beta");
        Should.Throw<ArgumentOutOfRangeException>(() => PairScores.Katz(Tailed, pairs, beta: double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => PairScores.Katz(Tailed, pairs, beta: double.PositiveInfinity));
        Should.Throw<ArgumentOutOfRangeException>(() => PairScores.Katz(Tailed, pairs, length: 0)).ParamName.ShouldBe("length");
        Should.Throw<ArgumentOutOfRangeException>(() => PairScores.LocalRandomWalk(Tailed, pairs, steps: 0)).ParamName.ShouldBe("steps");
        Should.Throw<ArgumentOutOfRangeException>(() => PairScores.RootedPageRank(Tailed, pairs, damping: 1)).ParamName.ShouldBe("damping");
        var stopped = new CancellationToken(canceled: true);
        Should.Throw<OperationCanceledException>(() => PairScores.Jaccard(Tailed, pairs, stop: stopped));
        Should.Throw<OperationCanceledException>(() => PairScores.Katz(Tailed, pairs, stop: stopped));
    }

    private static Func<Graph, (int A, int B)[], int, double[]> Of(string name) => All.Single(score => score.Name == name).Of;

    private static (int A, int B)[] Pairs(Graph graph) =>
        [
            .. Enumerable
                .Range(0, graph.NodeCount)
                .SelectMany(a => Enumerable.Range(0, graph.NodeCount).Where(b => a < b).Select(b => (a, b))),
        ];

    private static bool Near(double[] left, double[] right) => left.Zip(right).All(x => x.First.Near(x.Second, 1e-11));

    [Fact]
    public void Groups_that_are_tied_often_score_high_and_few_pairs_say_little()
    {
        // Two groups: of three with two ties among them, of two with none; one tie across. All pairs: 3 of 10.
        var graph = Graph.FromEdges(5, [new(0, 1), new(1, 2, 9), new(2, 3)]);
        int[] groups = [7, 7, 7, -1, -1];
        PairScores.BlockRate(graph, groups, [(0, 2), (0, 4), (4, 3)], prior: 0).ShouldBe([2 / 3.0, 1 / 6.0, 0]);
        PairScores
            .BlockRate(graph, groups, [(0, 2), (0, 4), (4, 3)])
            .ShouldBe([(2 + 20 * 0.3) / 23, (1 + 20 * 0.3) / 26, (20 * 0.3) / 21], 1e-15);
        Law.Holds(any =>
        {
            var pairs = Pairs(any);
            var alike = PairScores.BlockRate(any, new int[any.NodeCount], pairs);
            return alike.All(rate => rate.Near(any.Density));
        });
    }

    [Fact]
    public void Groups_that_do_not_fit_are_refused()
    {
        var graph = Graph.FromEdges(3, [new(0, 1)]);
        Should.Throw<ArgumentException>(() => PairScores.BlockRate(graph, [1, 2], [(0, 1)])).Message.ShouldContain("2 nodes");
        Should.Throw<ArgumentOutOfRangeException>(() => PairScores.BlockRate(graph, [1, 2, 3], [(0, 1)], prior: -1));
        Should.Throw<ArgumentOutOfRangeException>(() => PairScores.BlockRate(graph, [1, 2, 3], [(0, 1)], prior: double.NaN));
        Should.Throw<ArgumentException>(() => PairScores.BlockRate(graph, [1, 2, 3], [(1, 1)]));
    }
}
