using Juluo.Networks.Groups;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Tests.Groups;

public sealed partial class LeidenTests
{
    [Fact]
    public void Every_group_is_connected() =>
        Law.Holds(graph =>
            Connected(graph, Leiden.Of(graph))
            && Connected(graph, Leiden.Consensus(graph, runs: 5))
            && Connected(graph, Leiden.Of(graph, resolution: 0))
        );

    [Fact]
    public void No_single_move_improves_the_result() =>
        Law.Holds(graph =>
        {
            var groups = Leiden.Of(graph).Groups.ToArray();
            var quality = Modularity.Of(graph, groups);
            return graph.EdgeCount == 0
                || Enumerable
                    .Range(0, graph.NodeCount)
                    .All(node =>
                        graph
                            .Neighbours(node)
                            .ToArray()
                            .All(other =>
                            {
                                var moved = groups.ToArray();
                                moved[node] = groups[other];
                                return Modularity.Of(graph, moved) <= quality + 1e-9;
                            })
                    );
        });

    [Fact]
    public void The_same_seed_gives_the_same_groups_on_any_number_of_threads() =>
        Law.Holds(graph =>
            Leiden.Of(graph, seed: 9).SameAs(Leiden.Of(graph, seed: 9))
            && Leiden.Consensus(graph, runs: 6, threads: 1).SameAs(Leiden.Consensus(graph, runs: 6, threads: 4))
        );

    [Fact]
    public void Two_cliques_with_a_bridge_are_two_groups()
    {
        var (graph, _) = OracleGraphs.Get("two-cliques");
        var found = Leiden.Consensus(graph);
        found.Sizes.ToArray().ShouldBe([6, 5]);
        found.Groups.ToArray().ShouldBe([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    }

    [Fact]
    public void Planted_groups_are_found_by_agreement_of_a_hundred_seeds()
    {
        var (graph, _) = OracleGraphs.Get("blocks");
        var found = Leiden.Consensus(graph);
        found.Sizes.ToArray().ShouldBe([30, 30, 30]);
        var groups = found.Groups.ToArray();
        Enumerable.Range(0, 90).ShouldAllBe(node => groups[node] == groups[node / 30 * 30]);
    }

    [Fact] // seen to fail with pairs kept that fewer than half of the runs agree on, with those of just half let go, and with other seeds
    public void Consensus_asks_again_in_the_agreement_of_the_runs_until_all_say_the_same()
    {
        const int Runs = 4;
        var rounds = new HashSet<int>();
        for (var draw = 0; draw < 40; draw++)
        {
            var graph = Cases.Random(24, 50, directed: false, draw);
            var seed = (ulong)(10 + draw);
            var said = Enumerable.Range(0, Runs).Select(run => Leiden.Of(graph, 1.2, seed + (ulong)run)).ToArray();
            var round = 1;
            for (; said.Any(one => !one.SameAs(said[0])) && round < 20; round++)
            {
                var before = said;
                var agreed = graph.Reweight(edge =>
                    before.Count(one => one.Groups[edge.A] == one.Groups[edge.B]) is var together && 2 * together >= Runs
                        ? together / (double)Runs
                        : 0
                );
                said = [.. Enumerable.Range(0, Runs).Select(run => Leiden.Of(agreed, 1, seed + (ulong)run))];
            }

            rounds.Add(round);
            var found = Leiden.Consensus(graph, Runs, 1.2, seed);
            var first = Enumerable.Range(0, Runs).Select(run => Leiden.Of(graph, 1.2, seed + (ulong)run)).ToArray();
            double Worth(Partition partition) => Modularity.Of(graph, partition.Groups, 1.2);
            var best = first.Max(Worth);
            Worth(found).ShouldBeGreaterThanOrEqualTo(Math.Max(best, Worth(said[0])) - 1e-9, $"draw {draw}");
            if (Worth(said[0]) >= best - 1e-12 && said[0].SameAs(first[0]))
                found.SameAs(said[0]).ShouldBeTrue($"draw {draw}: what all agree on, and nothing beats, is the answer");
        }

        rounds.Count.ShouldBeGreaterThan(1, "some must agree at once and some not, or nothing was tried");
    }

    [Fact] // seen to fail: 0.3211 where the best run had 0.3360
    public void Consensus_costs_no_quality()
    {
        var (graph, _) = OracleGraphs.Get("random");
        var best = Enumerable.Range(1, 20).Max(seed => Modularity.Of(graph, Leiden.Of(graph, seed: (ulong)seed).Groups));
        Modularity.Of(graph, Leiden.Consensus(graph, runs: 20).Groups).ShouldBeGreaterThanOrEqualTo(best - 1e-12);
    }

    [Fact]
    public void Resolution_zero_gives_the_components_and_a_high_one_gives_single_people()
    {
        var (graph, _) = OracleGraphs.Get("pieces");
        Leiden.Of(graph, resolution: 0).Count.ShouldBe(5);
        Leiden.Of(graph, resolution: 1000).Count.ShouldBe(15);
        Should.Throw<ArgumentOutOfRangeException>(() => Leiden.Of(graph, resolution: -1));
        Should.Throw<ArgumentOutOfRangeException>(() => Leiden.Of(graph, resolution: double.NaN));
    }

    [Fact]
    public void Weights_in_other_units_give_the_same_groups()
    {
        var (graph, _) = OracleGraphs.Get("scale-free");
        Leiden.Of(graph, seed: 4).SameAs(Leiden.Of(graph.Reweight(e => e.Weight * 1024), seed: 4)).ShouldBeTrue();
    }

    [Fact]
    public void Groups_are_numbered_by_size_whatever_they_were_called()
    {
        var partition = new Partition([4, 2, 2, 0, 4]);
        partition.Groups.ToArray().ShouldBe([0, 1, 1, 2, 0]);
        partition.Sizes.ToArray().ShouldBe([2, 2, 1]);
        Should.Throw<ArgumentOutOfRangeException>(() => new Partition([0, 2]));
    }

    [Fact]
    public void Groups_by_density_are_found_whatever_the_size_of_the_network()
    {
        // A ring of forty cliques of five: modularity joins neighbours (Fortunato and Barthélemy 2007), a required density of more than 0.1 does not.
        var ring = RingOfCliques(40, 5);
        Leiden.Of(ring, 0.1, quality: Quality.Cpm).Sizes.ToArray().ShouldBe(Enumerable.Repeat(5, 40));
        Leiden.Of(ring).Count.ShouldBeLessThan(40);
        Leiden.Of(ring, 0, quality: Quality.Cpm).Count.ShouldBe(1);
        // Above the density of a clique no node gains by company.
        Leiden.Of(ring, 1.01, quality: Quality.Cpm).Count.ShouldBe(200);
        // Weights and the expected weight of a pair have the same unit.
        Leiden.Of(ring.Reweight(_ => 3), 0.3, quality: Quality.Cpm).SameAs(Leiden.Of(ring, 0.1, quality: Quality.Cpm)).ShouldBeTrue();
    }

    [Fact]
    public void More_iterations_are_never_worse_and_the_last_ones_move_nobody()
    {
        var (graph, _) = OracleGraphs.Get("random");
        for (var seed = 0UL; seed < 10; seed++)
        {
            double[] qualities =
            [
                .. Enumerable.Range(1, 6).Select(count => Modularity.Of(graph, Leiden.Of(graph, seed: seed, iterations: count).Groups)),
                Modularity.Of(graph, Leiden.Of(graph, seed: seed).Groups),
            ];
            qualities.Zip(qualities.Skip(1)).ShouldAllBe(pair => pair.First <= pair.Second + 1e-12);
        }
        Leiden.Of(graph).SameAs(Leiden.Of(graph, iterations: 1000)).ShouldBeTrue();
        Enumerable
            .Range(0, 10)
            .All(seed => Leiden.Of(graph, seed: (ulong)seed).SameAs(Leiden.Of(graph, seed: (ulong)seed, iterations: 1)))
            .ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => Leiden.Of(graph, iterations: 0));
    }

    [Fact]
    public void One_edge_that_outweighs_all_others_does_no_harm()
    {
        var edges = OracleGraphs.Get("random").Graph.Edges().Select((edge, at) => edge with { Weight = at % 7 == 0 ? 1e15 : 1e-3 });
        var graph = Graph.FromEdges(80, edges);
        Connected(graph, Leiden.Of(graph)).ShouldBeTrue();
    }

    [Fact]
    public void Networks_without_nodes_or_ties_have_no_groups_to_find()
    {
        Leiden.Of(Graph.FromEdges(0, [])).Count.ShouldBe(0);
        Leiden.Of(Graph.FromEdges(1, [])).Count.ShouldBe(1);
        Leiden.Of(Graph.FromEdges(3, []), quality: Quality.Cpm).Sizes.ToArray().ShouldBe([1, 1, 1]);
        Leiden.Consensus(Graph.FromEdges(3, [])).Sizes.ToArray().ShouldBe([1, 1, 1]);
        Should.Throw<NotSupportedException>(() => Leiden.Of(Graph.FromEdges(2, [new(0, 1)], directed: true)));
        Should.Throw<ArgumentOutOfRangeException>(() => Leiden.Consensus(Graph.FromEdges(3, []), runs: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Leiden.Consensus(Graph.FromEdges(3, []), threads: 0));
        // seen to fail: thrown in a loop of several threads, they were wrapped in another exception
        Should.Throw<ArgumentOutOfRangeException>(() => Leiden.Consensus(Graph.FromEdges(3, [new(0, 1)]), resolution: double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => Leiden.Consensus(Graph.FromEdges(3, [new(0, 1)]), resolution: -1));
        Should.Throw<NotSupportedException>(() => Leiden.Consensus(Graph.FromEdges(2, [new(0, 1)], directed: true)));
    }

    [Fact]
    public void Progress_rises_to_one_and_a_cancelled_run_gives_nothing()
    {
        var (graph, _) = OracleGraphs.Get("random");
        var seen = new Seen();
        Leiden.Of(graph, seed: 3, progress: seen);
        seen.Values[0].ShouldBe(0.5);
        seen.Values[^1].ShouldBe(1);
        seen.Values.ShouldBe(seen.Values.Order());
        seen.Values.Clear();
        Leiden.Consensus(graph, runs: 10, progress: seen);
        seen.Values[0].ShouldBe(0.05, 1e-15);
        seen.Values[9].ShouldBe(0.5, 1e-15);
        seen.Values[10].ShouldBe(0.525, 1e-15);
        seen.Values[^1].ShouldBe(1);
        seen.Values.ShouldBe(seen.Values.Order());
        Should.Throw<OperationCanceledException>(() => Leiden.Of(graph, stop: new CancellationToken(canceled: true)));
        Should.Throw<OperationCanceledException>(() => Leiden.Consensus(graph, stop: new CancellationToken(canceled: true)));
        using var source = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Leiden.Of(graph, progress: new Stopping(source), stop: source.Token));
    }

    [Fact]
    public void The_quality_of_groups_by_density_is_weight_inside_less_what_is_asked_of_each_pair()
    {
        var graph = Graph.FromEdges(5, [new(0, 1, 3), new(1, 2, 2), new(2, 3, 4), new(3, 4, 5)]);
        Cpm.Of(graph, [7, 7, 7, -1, -1], 0.5).ShouldBe(3 + 2 + 5 - 0.5 * (3 + 1));
        Cpm.Of(graph, [0, 1, 2, 3, 4], 0.5).ShouldBe(0);
        Cpm.Of(Graph.FromEdges(0, []), [], 1).ShouldBe(0);
        Should.Throw<ArgumentException>(() => Cpm.Of(graph, [1], 1));
        Should.Throw<NotSupportedException>(() => Cpm.Of(Graph.FromEdges(1, [], directed: true), [1], 1));
    }

    private static double Value(Graph graph, int[] groups, Quality quality) =>
        quality == Quality.Cpm ? Cpm.Of(graph, groups, 1) : Modularity.Of(graph, groups);

    private static Graph RingOfCliques(int count, int size) =>
        Graph.FromEdges(
            count * size,
            from clique in Enumerable.Range(0, count)
            from edge in (
                from a in Enumerable.Range(0, size)
                from b in Enumerable.Range(0, a)
                select new Edge(clique * size + a, clique * size + b)
            ).Append(new Edge(clique * size, (clique + 1) % count * size + 1))
            select edge
        );

    private sealed class Seen : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }

    private sealed class Stopping(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }

    private static bool Connected(Graph graph, Partition partition) =>
        Enumerable
            .Range(0, partition.Count)
            .All(group =>
                Components
                    .Of(graph.Subgraph([.. Enumerable.Range(0, graph.NodeCount).Where(node => partition.Groups[node] == group)]))
                    .All(c => c == 0)
            );
}
