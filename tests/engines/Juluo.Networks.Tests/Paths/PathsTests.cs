using Juluo.Networks.Centrality;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Tests.Paths;

public sealed class PathsTests
{
    private static readonly EdgeLength[] Lengths = Enum.GetValues<EdgeLength>();

    // 0 → 1 → 2 → 0, 2 → 3, 4 alone.
    private static readonly Graph Circle = Graph.FromEdges(5, [new(0, 1, 2), new(1, 2, 4), new(2, 0, 1), new(2, 3, 0.5)], directed: true);

    [Fact]
    public void A_shortest_path_is_as_long_as_the_distance_and_goes_along_edges() =>
        Law.HoldsFor(
            Cases.Either(),
            graph =>
                Lengths.All(length =>
                    Enumerable
                        .Range(0, graph.NodeCount)
                        .All(to =>
                        {
                            var path = Distances.Path(graph, 0, to, length);
                            var distance = Distances.From(graph, 0, length)[to];
                            return path.Length == 0
                                ? double.IsPositiveInfinity(distance)
                                : path[0] == 0
                                    && path[^1] == to
                                    && path.Zip(path.Skip(1)).Sum(e => Long(graph, e.First, e.Second, length)).Near(distance);
                        })
                )
        );

    [Fact]
    public void A_path_follows_the_direction_of_edges()
    {
        Distances.Path(Circle, 0, 3).ShouldBe([0, 1, 2, 3]);
        Distances.Path(Circle, 3, 0).ShouldBe([]);
        Distances.Path(Circle.Reverse(), 3, 0).ShouldBe([3, 2, 1, 0]);
        Distances.Path(Circle, 4, 4).ShouldBe([4]);
        Distances.Path(Circle, 4, 4, EdgeLength.Weight).ShouldBe([4]);
        Distances.From(Circle, 0).ShouldBe([0, 1, 2, 3, double.PositiveInfinity]);
        Distances.From(Circle, 0, EdgeLength.InverseWeight).ShouldBe([0, 0.5, 0.75, 2.75, double.PositiveInfinity]);
        Distances.From(Circle, 0, EdgeLength.Weight).ShouldBe([0, 2, 6, 6.5, double.PositiveInfinity]);
    }

    [Fact]
    public void A_longer_way_of_shorter_edges_is_taken()
    {
        var graph = Graph.FromEdges(4, [new(0, 3, 10), new(0, 1, 2), new(1, 2, 3), new(2, 3, 4)]);
        Distances.Path(graph, 0, 3).ShouldBe([0, 3]);
        Distances.Path(graph, 0, 3, EdgeLength.InverseWeight).ShouldBe([0, 3]);
        Distances.Path(graph, 0, 3, EdgeLength.Weight).ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void Ends_that_are_no_nodes_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Distances.Path(Circle, 5, 0)).ParamName.ShouldBe("from");
        Should.Throw<ArgumentOutOfRangeException>(() => Distances.Path(Circle, 0, -1)).ParamName.ShouldBe("to");
        Should.Throw<ArgumentOutOfRangeException>(() => Distances.From(Circle, 5)).ParamName.ShouldBe("source");
    }

    [Fact]
    public void Two_nodes_are_in_a_strong_component_when_each_reaches_the_other() =>
        Law.HoldsFor(
            Cases.Either(),
            graph =>
            {
                var n = graph.NodeCount;
                var strong = Components.Strong(graph);
                var weak = Components.Of(graph);
                var ways = Enumerable.Range(0, n).Select(node => Distances.From(graph, node)).ToArray();
                var any = Enumerable.Range(0, n).Select(node => Distances.From(graph.ToUndirected(), node)).ToArray();
                return Enumerable
                        .Range(0, n)
                        .All(a =>
                            Enumerable
                                .Range(0, n)
                                .All(b =>
                                    strong[a] == strong[b] == (double.IsFinite(ways[a][b]) && double.IsFinite(ways[b][a]))
                                    && weak[a] == weak[b] == double.IsFinite(any[a][b])
                                )
                        )
                    && NumberedBySmallest(strong)
                    && NumberedBySmallest(weak);
            }
        );

    [Fact]
    public void Components_of_a_circle_with_a_way_out()
    {
        Components.Strong(Circle).ShouldBe([0, 0, 0, 1, 2]);
        Components.Of(Circle).ShouldBe([0, 0, 0, 0, 1]);
        Components.Sizes(Components.Strong(Circle)).ShouldBe([3, 1, 1]);
        Components.Sizes([]).ShouldBe([]);
        Components.Strong(Graph.FromEdges(0, [], directed: true)).ShouldBe([]);
        Should.Throw<ArgumentOutOfRangeException>(() => Components.Sizes([0, -1]));
    }

    [Fact]
    public void A_path_of_a_hundred_thousand_is_no_danger_to_the_stack()
    {
        const int n = 100_000;
        Components.Strong(Cases.Path(n, directed: true)).ShouldBe(Enumerable.Range(0, n));
        var ring = Graph.FromEdges(n, Enumerable.Range(0, n).Select(k => new Edge(k, (k + 1) % n)), directed: true);
        Components.Strong(ring).ShouldAllBe(number => number == 0);
    }

    [Fact]
    public void Measures_of_distance_are_what_the_distances_say() =>
        Law.HoldsFor(
            Cases.Either(),
            graph =>
                Lengths.All(length =>
                {
                    var n = graph.NodeCount;
                    var ways = Enumerable
                        .Range(0, n)
                        .Select(node => Distances.From(graph, node, length).Where((d, to) => to != node && double.IsFinite(d)).ToArray())
                        .ToArray();
                    return All(Eccentricity.Of(graph, length), ways.Select(way => way.DefaultIfEmpty(0).Max()))
                        && All(Closeness.Of(graph, length), ways.Select(way => way.Length / way.Sum()))
                        && All(Closeness.Harmonic(graph, length), ways.Select(way => way.Sum(d => 1 / d) / (n - 1)))
                        && All(
                            Closeness.Scaled(graph, length),
                            ways.Select(way =>
                                way.Length > 0 ? way.Length / way.Sum() * way.Length / (n - 1)
                                : n > 1 ? 0
                                : double.NaN
                            )
                        )
                        && Distances.Mean(graph, length).Near(ways.Sum(way => way.Sum()) / ways.Sum(way => way.Length))
                        && Eccentricity
                            .Diameter(graph, length)
                            .Near(ways.Select(way => way.DefaultIfEmpty(0).Max()).DefaultIfEmpty(double.NaN).Max())
                        && Eccentricity
                            .Radius(graph, length)
                            .Near(ways.Select(way => way.DefaultIfEmpty(0).Max()).DefaultIfEmpty(double.NaN).Min());
                })
        );

    [Fact]
    public void Threads_change_no_bit_of_distances()
    {
        var graph = Cases.Random(700, 1500, directed: true, seed: 4);
        foreach (var length in Lengths)
        {
            Distances.Mean(graph, length, threads: 1).ShouldBe(Distances.Mean(graph, length, threads: 4));
            Closeness.Of(graph, length, threads: 1).ShouldBe(Closeness.Of(graph, length, threads: 4));
            Closeness.Harmonic(graph, length, threads: 1).ShouldBe(Closeness.Harmonic(graph, length, threads: 4));
            Eccentricity.Of(graph, length, threads: 1).ShouldBe(Eccentricity.Of(graph, length, threads: 4));
        }
        EffectiveDiameter.Of(graph, threads: 1).ShouldBe(EffectiveDiameter.Of(graph, threads: 4));
        EffectiveDiameter.Sampled(graph, 100, 3, threads: 1).ShouldBe(EffectiveDiameter.Sampled(graph, 100, 3, threads: 4));
    }

    [Fact]
    public void A_long_path_has_the_distances_of_its_formula()
    {
        // More than one batch of sources, and more levels than a batch has.
        const int n = 200;
        var path = Cases.Path(n);
        Distances.Mean(path).ShouldBe((n + 1) / 3.0, 1e-12);
        (Eccentricity.Diameter(path), Eccentricity.Radius(path)).ShouldBe((n - 1, n / 2));
        Eccentricity.Of(path).ShouldBe(Enumerable.Range(0, n).Select(k => (double)Math.Max(k, n - 1 - k)));
        Closeness.Of(path)[0].ShouldBe(2.0 / n, 1e-15);
        EffectiveDiameter.Of(path, 1).ShouldBe(n - 1);
    }

    [Fact]
    public void The_effective_diameter_is_interpolated_between_steps()
    {
        // Of 12 ordered pairs 6 are one step apart, 4 two, 2 three.
        var path = Cases.Path(4);
        EffectiveDiameter.Of(path, 0.25).ShouldBe(0.5, 1e-12);
        EffectiveDiameter.Of(path, 0.5).ShouldBe(1, 1e-12);
        EffectiveDiameter.Of(path, 0.75).ShouldBe(1 + 3 / 4.0, 1e-12);
        EffectiveDiameter.Of(path).ShouldBe(2 + 0.8 / 2, 1e-12);
        EffectiveDiameter.Of(path, 1).ShouldBe(3, 1e-12);
        EffectiveDiameter.Of(Graph.FromEdges(3, [])).ShouldBe(double.NaN);
        EffectiveDiameter.Of(Graph.FromEdges(0, [])).ShouldBe(double.NaN);
        EffectiveDiameter.Of(Cases.Path(4, directed: true), 1).ShouldBe(3, 1e-12);
    }

    [Fact]
    public void A_sample_of_all_sources_is_no_sample() =>
        Law.HoldsFor(
            Cases.Either(),
            graph =>
                EffectiveDiameter.Sampled(graph, Math.Max(1, graph.NodeCount), 7).Equals(EffectiveDiameter.Of(graph))
                && EffectiveDiameter.Sampled(graph, int.MaxValue, 8).Equals(EffectiveDiameter.Of(graph))
        );

    [Fact]
    public void A_sample_of_sources_depends_on_its_seed_and_comes_near()
    {
        var graph = Cases.Random(1000, 3000, directed: false, seed: 1);
        var exact = EffectiveDiameter.Of(graph);
        EffectiveDiameter.Sampled(graph, 100, 1).ShouldBe(EffectiveDiameter.Sampled(graph, 100, 1));
        EffectiveDiameter.Sampled(graph, 100, 1).ShouldNotBe(EffectiveDiameter.Sampled(graph, 100, 2));
        EffectiveDiameter.Sampled(graph, 100, 1).ShouldBe(exact, 0.1);
        EffectiveDiameter.Sampled(graph, 1, 1).ShouldNotBe(exact);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.0000001)]
    [InlineData(double.NaN)]
    public void A_share_that_is_none_is_refused(double share) =>
        Should.Throw<ArgumentOutOfRangeException>(() => EffectiveDiameter.Of(Circle, share)).ParamName.ShouldBe("share");

    [Fact]
    public void No_sources_and_no_threads_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => EffectiveDiameter.Sampled(Circle, 0)).ParamName.ShouldBe("sources");
        Should.Throw<ArgumentOutOfRangeException>(() => Closeness.Of(Circle, threads: 0)).ParamName.ShouldBe("threads");
        Should.Throw<ArgumentOutOfRangeException>(() => Distances.Mean(Circle, threads: 0)).ParamName.ShouldBe("threads");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public void Progress_of_distances_rises_to_the_end(int nodes)
    {
        var graph = Graph.FromEdges(nodes, nodes > 2 ? [new(0, 1, 2)] : []);
        foreach (var length in Lengths)
        {
            var seen = new Cases.Seen();
            Closeness.Of(graph, length, progress: seen);
            seen.ShouldRiseToOne();
        }
        var pairs = new Cases.Seen();
        EffectiveDiameter.Of(graph, progress: pairs);
        pairs.ShouldRiseToOne();
    }

    [Fact]
    public void Measures_of_distance_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        foreach (var length in Lengths)
        {
            Should.Throw<OperationCanceledException>(() => Distances.Mean(Circle, length, stop: stop.Token));
            Should.Throw<OperationCanceledException>(() => Eccentricity.Diameter(Circle, length, stop: stop.Token));
        }
        Should.Throw<OperationCanceledException>(() => EffectiveDiameter.Of(Circle, stop: stop.Token));
    }

    private static double Long(Graph graph, int from, int to, EdgeLength length) =>
        length switch
        {
            EdgeLength.Step => graph.HasEdge(from, to) ? 1 : double.NaN,
            EdgeLength.Weight => graph.HasEdge(from, to) ? graph.Weight(from, to) : double.NaN,
            _ => 1 / graph.Weight(from, to),
        };

    private static bool NumberedBySmallest(int[] numbers) =>
        numbers.Distinct().SequenceEqual(Enumerable.Range(0, numbers.Distinct().Count()));

    private static bool All(double[] actual, IEnumerable<double> expected) =>
        actual.Zip(expected).All(pair => pair.First.Near(pair.Second));
}
