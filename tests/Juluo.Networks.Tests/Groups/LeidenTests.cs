using Juluo.Networks.Groups;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Tests.Groups;

public sealed class LeidenTests
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

    private static bool Connected(Graph graph, Partition partition) =>
        Enumerable
            .Range(0, partition.Count)
            .All(group =>
                Components
                    .Of(graph.Subgraph([.. Enumerable.Range(0, graph.NodeCount).Where(node => partition.Groups[node] == group)]))
                    .All(c => c == 0)
            );
}
