using Juluo.Networks.Centrality;
using Juluo.Networks.Paths;
using Juluo.Networks.Statistics;

namespace Juluo.Networks.Tests.Centrality;

public sealed class SampledBetweennessTests
{
    private static readonly EdgeLength[] Lengths = Enum.GetValues<EdgeLength>();

    // Three ways from 0 to 5: by 1 and 3, by 2 and 3, by 2 and 4.
    private static readonly Edge[] Layers = [new(0, 1), new(0, 2), new(1, 3), new(2, 3), new(2, 4), new(3, 5), new(4, 5)];

    [Fact]
    public void No_value_is_off_by_more_than_it_says()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var graph = Cases.Random(40, 70, directed: seed % 2 == 1, seed);
            foreach (var length in Lengths)
            {
                var exact = Betweenness.Of(graph, length);
                var sampled = SampledBetweenness.Of(graph, 0.05, 0.01, length, (ulong)seed);
                sampled.Error.ShouldBe(0.05 * 40 * 39 / (graph.IsDirected ? 1 : 2), 1e-9);
                for (var node = 0; node < exact.Length; node++)
                {
                    Math.Abs(sampled.Values[node] - exact[node]).ShouldBeLessThan(sampled.Error);
                }
            }
        }
    }

    [Fact]
    public void Many_paths_come_near_the_truth()
    {
        var graph = Cases.Random(30, 60, directed: true, 3);
        foreach (var length in Lengths)
        {
            var exact = Betweenness.Of(graph, length);
            var sampled = SampledBetweenness.Of(graph, 0.004, 0.1, length);
            // At most three standard errors of a share of at most a half.
            var error = 3 * 0.5 / Math.Sqrt(sampled.Samples) * 30 * 29;
            exact.Zip(sampled.Values).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < error);
            exact.Zip(sampled.Values).ShouldAllBe(pair => pair.First > 0 || pair.Second.Equals(0.0));
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Every_shortest_path_is_as_likely(bool lengths, bool directed)
    {
        const int draws = 30_000;
        var graph = Graph.FromEdges(7, Layers, directed);
        PathSampler paths = lengths ? new LengthPathSampler(graph, EdgeLength.Weight) : new StepPathSampler(graph);
        var counts = new Dictionary<string, int>();
        var random = new SeededRandom(5);
        for (var draw = 0; draw < draws; draw++)
        {
            var inside = string.Join('-', paths.Inside(0, 5, random).Order());
            counts[inside] = counts.GetValueOrDefault(inside) + 1;
        }
        counts.Keys.Order().ShouldBe(["1-3", "2-3", "2-4"]);
        counts.Values.ShouldAllBe(count => Math.Abs(count - draws / 3) < 300);
        paths.Inside(0, 3, random).Count.ShouldBe(1);
        paths.Inside(0, 1, random).ShouldBe([]);
        paths.Inside(0, 6, random).ShouldBe([]);
        paths.Inside(6, 0, random).ShouldBe([]);
        paths.Inside(5, 0, random).Count.ShouldBe(directed ? 0 : 2);
    }

    [Fact]
    public void A_path_has_only_one_way()
    {
        foreach (var lengths in new[] { true, false })
        {
            var path = Cases.Path(30);
            PathSampler paths = lengths ? new LengthPathSampler(path, EdgeLength.Weight) : new StepPathSampler(path);
            paths.Inside(3, 27, new(1)).Order().ShouldBe(Enumerable.Range(4, 23));
            paths.Inside(27, 3, new(1)).Order().ShouldBe(Enumerable.Range(4, 23));
            paths.Inside(8, 10, new(1)).ShouldBe([9]);
        }
    }

    [Fact]
    public void As_many_are_drawn_as_the_bound_asks_for()
    {
        // From any node of a clique the two furthest are one step away: at most three nodes.
        var clique = Graph.FromEdges(5, from a in Enumerable.Range(0, 5) from b in Enumerable.Range(0, a) select new Edge(a, b, 1 + a));
        Drawn(clique, EdgeLength.Step).ShouldBe((3, Needed(0)));
        Drawn(clique, EdgeLength.Weight).ShouldBe((5, Needed(1)));
        // From its first node a ring of 7 reaches 3 and 3 steps, and one of 10 reaches 5 and 4.
        Drawn(Ring(7), EdgeLength.Step).ShouldBe((7, Needed(2)));
        Drawn(Ring(10), EdgeLength.Step).ShouldBe((10, Needed(3)));
        // A path has only its own nodes, though from its first node it reaches 4 and 3 steps.
        Drawn(Cases.Path(5), EdgeLength.Step).ShouldBe((5, Needed(1)));
        // With direction, or lengths, all may be on one path.
        Drawn(Cases.Path(6, directed: true), EdgeLength.Step).ShouldBe((6, Needed(2)));
        // The component with the longest paths decides.
        var pieces = Graph.FromEdges(
            12,
            [new(0, 1), new(2, 3), new(3, 4), new(3, 5), new(4, 5), new(3, 6), new(3, 7), new(8, 9), new(9, 10), new(8, 10)]
        );
        Drawn(pieces, EdgeLength.Step).ShouldBe((5, Needed(1)));
        Drawn(pieces, EdgeLength.Weight).ShouldBe((6, Needed(2)));
        SampledBetweenness.Of(Cases.Path(5), 0.1, 0.2).Error.ShouldBe(0.1 * 10, 1e-12);
        SampledBetweenness.Of(Cases.Path(5, directed: true), 0.1, 0.2).Error.ShouldBe(0.1 * 20, 1e-12);
    }

    private static (int, int) Drawn(Graph graph, EdgeLength length)
    {
        var sampled = SampledBetweenness.Of(graph, 0.1, 0.2, length);
        return (sampled.VertexDiameter, sampled.Samples);
    }

    private static int Needed(int log) => (int)Math.Ceiling(0.5 / (0.1 * 0.1) * (log + 1 + Math.Log(1 / 0.2)));

    private static Graph Ring(int nodes) => Graph.FromEdges(nodes, Enumerable.Range(0, nodes).Select(k => new Edge(k, (k + 1) % nodes)));

    [Fact]
    public void Where_nobody_can_be_between_nothing_is_drawn()
    {
        foreach (
            var graph in new[]
            {
                Graph.FromEdges(0, []),
                Graph.FromEdges(1, []),
                Graph.FromEdges(4, []),
                Graph.FromEdges(3, [new(0, 1)], true),
            }
        )
        {
            var seen = new Cases.Seen();
            var sampled = SampledBetweenness.Of(graph, progress: seen);
            sampled.Values.ShouldBe(new double[graph.NodeCount]);
            (sampled.Samples, sampled.Error).ShouldBe((0, 0));
            sampled.VertexDiameter.ShouldBeLessThan(3);
            seen.ShouldRiseToOne();
        }
        SampledBetweenness.Of(Graph.FromEdges(3, [new(0, 1), new(1, 2)], true)).Values[1].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void It_depends_on_the_seed_and_not_on_threads()
    {
        var graph = Cases.Random(60, 120, directed: false, 9);
        foreach (var length in Lengths)
        {
            var one = SampledBetweenness.Of(graph, 0.05, length: length, seed: 1, threads: 1).Values;
            SampledBetweenness.Of(graph, 0.05, length: length, seed: 1, threads: 4).Values.ShouldBe(one);
            SampledBetweenness.Of(graph, 0.05, length: length, seed: 2).Values.ShouldNotBe(one);
        }
    }

    [Theory]
    [InlineData(0, 0.1, "epsilon")]
    [InlineData(1, 0.1, "epsilon")]
    [InlineData(double.NaN, 0.1, "epsilon")]
    [InlineData(0.1, 0, "failure")]
    [InlineData(0.1, 1, "failure")]
    public void Impossible_bounds_are_refused(double epsilon, double failure, string name) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SampledBetweenness.Of(Cases.Path(4), epsilon, failure)).ParamName.ShouldBe(name);

    [Fact]
    public void More_paths_than_can_be_counted_are_refused() =>
        Should.Throw<ArgumentException>(() => SampledBetweenness.Of(Cases.Path(4), 1e-5)).Message.ShouldContain("take a larger one");

    [Fact]
    public void Drawing_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var seen = new Cases.Seen { At = _ => stop.Cancel() };
        Should.Throw<OperationCanceledException>(() => SampledBetweenness.Of(Cases.Path(9), 0.02, progress: seen, stop: stop.Token));
    }
}
