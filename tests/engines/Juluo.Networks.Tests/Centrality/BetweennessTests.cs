using FsCheck.Fluent;
using Juluo.Networks.Centrality;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Tests.Centrality;

public sealed class BetweennessTests
{
    private static readonly EdgeLength[] Lengths = Enum.GetValues<EdgeLength>();

    [Fact]
    public void Walking_eight_at_once_gives_what_the_definition_gives() =>
        Law.HoldsFor(
            Cases.Either(),
            graph =>
            {
                var (nodes, edges) = ByDefinition(graph);
                return All(Betweenness.Of(graph, EdgeLength.Step), nodes) && All(Betweenness.OfEdges(graph, EdgeLength.Step), edges);
            }
        );

    [Fact]
    public void Equal_lengths_lead_the_same_ways_as_steps() =>
        Law.HoldsFor(
            Cases.Either(),
            graph =>
            {
                var equal = graph.Reweight(_ => 3);
                return new[] { EdgeLength.InverseWeight, EdgeLength.Weight }.All(length =>
                    All(Betweenness.Of(equal, length), Betweenness.Of(graph, EdgeLength.Step))
                    && All(Betweenness.OfEdges(equal, length), Betweenness.OfEdges(graph, EdgeLength.Step))
                );
            }
        );

    [Fact]
    public void A_weight_is_a_length_or_the_inverse_of_one() =>
        Law.HoldsFor(
            Cases.Either(),
            graph =>
            {
                var inverse = graph.Reweight(e => 1 / e.Weight);
                return All(Betweenness.Of(graph, EdgeLength.InverseWeight), Betweenness.Of(inverse, EdgeLength.Weight))
                    && All(Betweenness.OfEdges(graph, EdgeLength.Weight), Betweenness.OfEdges(inverse, EdgeLength.InverseWeight));
            }
        );

    [Fact]
    public void Threads_change_no_bit_of_it() =>
        Law.HoldsFor(
            Cases.Either(),
            graph =>
                Lengths.All(length =>
                    Betweenness.Of(graph, length, threads: 1).SequenceEqual(Betweenness.Of(graph, length, threads: 5))
                    && Betweenness.OfEdges(graph, length, threads: 1).SequenceEqual(Betweenness.OfEdges(graph, length, threads: 5))
                )
        );

    [Fact]
    public void Turned_round_everybody_is_between_as_many() =>
        Law.HoldsFor(
            Cases.Either(),
            graph => All(Betweenness.Of(graph, EdgeLength.Step), Betweenness.Of(graph.Reverse(), EdgeLength.Step))
        );

    [Fact]
    public void Edges_carry_as_much_as_all_distances_together() =>
        Law.HoldsFor(
            Cases.Either(),
            graph =>
            {
                var steps = Enumerable
                    .Range(0, graph.NodeCount)
                    .SelectMany(node => Distances.From(graph, node))
                    .Where(double.IsFinite)
                    .Sum();
                return Betweenness.OfEdges(graph, EdgeLength.Step).Sum().Near(graph.IsDirected ? steps : steps / 2);
            }
        );

    [Fact]
    public void A_long_path_has_the_numbers_of_its_formula()
    {
        // Longer than a batch, a block and the initial capacity for levels.
        const int n = 700;
        var path = Graph.FromEdges(n, Enumerable.Range(0, n - 1).Select(k => new Edge(k, k + 1)));
        Betweenness.Of(path, EdgeLength.Step).ShouldBe(Enumerable.Range(0, n).Select(k => (double)k * (n - 1 - k)));
        Betweenness.OfEdges(path, EdgeLength.Step).ShouldBe(Enumerable.Range(0, n - 1).Select(k => (k + 1.0) * (n - 1 - k)));
    }

    [Fact]
    public void On_a_long_path_eight_walks_together_look_at_no_more_than_eight_alone()
    {
        const int n = 20_000;
        // Each source alone visits every node and every edge, there and back; at most one visit of all nodes is added.
        Looked(Cases.Path(n), 0).ShouldBeInRange(n, 8 * (n + 2 * (n - 1)) + n);
        Looked(Cases.Path(n), n / 2 / 8).ShouldBeInRange(n, 8 * (n + 2 * (n - 1)) + n);
    }

    [Fact]
    public void Where_levels_are_shared_eight_walks_look_at_little_more_than_one()
    {
        var graph = Cases.Random(2000, 20_000, directed: false, 1);
        var alone = graph.NodeCount + 2 * graph.EdgeCount;
        Looked(graph, 100).ShouldBeInRange(alone, 2 * alone);
        // Unreachable components do not count as remaining work.
        var twice = Graph.FromEdges(4000, graph.Edges().Concat(graph.Edges().Select(e => new Edge(e.A + 2000, e.B + 2000))));
        Looked(twice, 100).ShouldBe(Looked(graph, 100));
    }

    [Fact]
    public void With_direction_a_path_counts_the_way_there_only()
    {
        var path = Graph.FromEdges(5, Enumerable.Range(0, 4).Select(k => new Edge(k, k + 1)), directed: true);
        Betweenness.Of(path, EdgeLength.Step).ShouldBe([0, 3, 4, 3, 0]);
        Betweenness.OfEdges(path).ShouldBe([4, 6, 6, 4]);
    }

    [Fact]
    public void A_star_hangs_on_its_middle()
    {
        const int n = 203;
        var star = Graph.FromEdges(n, Enumerable.Range(1, n - 1).Select(k => new Edge(0, k)));
        Betweenness.Of(star, EdgeLength.Step).ShouldBe([(n - 1) * (n - 2) / 2.0, .. new double[n - 1]]);
        Betweenness.OfEdges(star, EdgeLength.Step).ShouldAllBe(value => value.Equals(n - 1.0));
    }

    [Fact]
    public void A_bridge_carries_every_pair_that_it_joins()
    {
        var graph = Graph.FromEdges(6, [new(0, 1), new(0, 2), new(1, 2), new(2, 3), new(3, 4), new(3, 5), new(4, 5)]);
        var edges = Betweenness.OfEdges(graph, EdgeLength.Step);
        edges[graph.EdgeIndex(2, 3)].ShouldBe(9);
        edges[graph.EdgeIndex(0, 1)].ShouldBe(1);
        edges[graph.EdgeIndex(0, 2)].ShouldBe(4);
    }

    [Fact]
    public void Nobody_is_between_nobody()
    {
        Betweenness.Of(Graph.FromEdges(0, [])).ShouldBe([]);
        Betweenness.OfEdges(Graph.FromEdges(0, [])).ShouldBe([]);
        Betweenness.Of(Graph.FromEdges(1, []), EdgeLength.Step).ShouldBe([0]);
        Betweenness.OfEdges(Graph.FromEdges(2, [new(0, 1)])).ShouldBe([1]);
    }

    [Fact]
    public void Impossible_numbers_of_threads_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Betweenness.Of(Graph.FromEdges(2, []), threads: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Betweenness.OfEdges(Graph.FromEdges(2, []), threads: -1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(1100)]
    public void Progress_rises_to_the_end(int nodes)
    {
        var seen = new Cases.Seen();
        Betweenness.Of(Graph.FromEdges(nodes, []), EdgeLength.Step, progress: seen);
        seen.Shares.ShouldBe(seen.Shares.Order());
        seen.Shares[^1].ShouldBe(1);
        seen.Shares.Count.ShouldBe(
            nodes switch
            {
                9 => 2,
                1100 => 46,
                _ => 1,
            }
        );
    }

    [Fact] // on one thread: of two, one may be done with all before the other, on a busy machine, has said to stop
    public void It_can_be_stopped_half_way()
    {
        var ring = Graph.FromEdges(600, Enumerable.Range(0, 600).Select(k => new Edge(k, (k + 1) % 600, 1 + k % 2)));
        foreach (var length in Lengths)
        {
            using var half = new CancellationTokenSource();
            var until = new Cases.Seen
            {
                At = share =>
                {
                    if (share > 0.2)
                        half.Cancel();
                },
            };
            Should.Throw<OperationCanceledException>(() => Betweenness.Of(ring, length, threads: 1, progress: until, stop: half.Token));
            until.Shares[^1].ShouldBeLessThan(1);
        }
    }

    /// <summary>Every pair, every node and every edge: σ(s, v) σ(v, t) / σ(s, t) if v is on the way.</summary>
    private static (double[] Nodes, double[] Edges) ByDefinition(Graph graph)
    {
        var n = graph.NodeCount;
        var distance = new double[n][];
        var paths = new double[n][];
        for (var s = 0; s < n; s++)
        {
            distance[s] = Distances.From(graph, s);
            paths[s] = new double[n];
            paths[s][s] = 1;
            foreach (var v in Enumerable.Range(0, n).Where(v => double.IsFinite(distance[s][v]) && v != s).OrderBy(v => distance[s][v]))
            {
                foreach (var before in graph.Predecessors(v))
                {
                    paths[s][v] += distance[s][before].Equals(distance[s][v] - 1) ? paths[s][before] : 0;
                }
            }
        }
        var nodes = new double[n];
        var edges = new double[graph.EdgeCount];
        var half = graph.IsDirected ? 1 : 0.5;
        for (var s = 0; s < n; s++)
        {
            for (var t = 0; t < n; t++)
            {
                if (s == t || double.IsInfinity(distance[s][t]))
                {
                    continue;
                }
                for (var v = 0; v < n; v++)
                {
                    nodes[v] +=
                        v != s && v != t && (distance[s][v] + distance[v][t]).Equals(distance[s][t])
                            ? half * paths[s][v] * paths[v][t] / paths[s][t]
                            : 0;
                    foreach (var w in graph.Neighbours(v))
                    {
                        edges[graph.EdgeIndex(v, w)] += (distance[s][v] + 1 + distance[w][t]).Equals(distance[s][t])
                            ? half * paths[s][v] * paths[w][t] / paths[s][t]
                            : 0;
                    }
                }
            }
        }
        return (nodes, edges);
    }

    private static long Looked(Graph graph, int batch)
    {
        var order = new SourceOrder(graph);
        var levels = new StepLevels(graph, order);
        levels.From(order.Sources.AsSpan(batch * Lanes.Count, Lanes.Count), default);
        return levels.Looked;
    }

    private static bool All(double[] actual, double[] expected) =>
        actual.Length == expected.Length && actual.Zip(expected).All(pair => pair.First.Near(pair.Second));
}
