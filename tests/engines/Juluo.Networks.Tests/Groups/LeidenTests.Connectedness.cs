using Juluo.Networks.Groups;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Tests.Groups;

public sealed partial class LeidenTests
{
    [Fact]
    public void Every_group_of_either_quality_is_connected_for_many_seeds_and_after_any_number_of_iterations()
    {
        foreach (var name in Oracle.Rows("wholes").Select(row => row[0]).Where(name => !name.Contains("-20", StringComparison.Ordinal)))
        {
            var (graph, _) = OracleGraphs.Get(name);
            for (var seed = 0UL; seed < 20; seed++)
            {
                Connected(graph, Leiden.Of(graph, seed: seed)).ShouldBeTrue($"{name}, seed {seed}");
                Connected(graph, Leiden.Of(graph, seed: seed, iterations: 1)).ShouldBeTrue($"{name}, seed {seed}, one iteration");
                Connected(graph, Leiden.Of(graph, 0.3, seed, Quality.Cpm)).ShouldBeTrue($"{name}, seed {seed}, CPM");
            }
        }
    }

    [RealLogTheory]
    [MemberData(nameof(OracleGraphs.Real), MemberType = typeof(OracleGraphs))]
    public void Every_group_in_a_real_log_is_connected_for_many_seeds(string name)
    {
        var (graph, _) = OracleGraphs.Get(name);
        for (var seed = 0UL; seed < 20; seed++)
        {
            Connected(graph, Leiden.Of(graph, seed: seed)).ShouldBeTrue($"seed {seed}");
            Connected(graph, Leiden.Of(graph, 500, seed, Quality.Cpm)).ShouldBeTrue($"seed {seed}, CPM");
        }
    }

    [Fact]
    public void Every_group_of_a_large_network_is_connected()
    {
        var random = new Random(3);
        var edges = Enumerable.Range(0, 40_000).Select(_ => new Edge(random.Next(10_000), random.Next(10_000))).Where(e => e.A != e.B);
        var graph = Graph.FromEdges(10_000, edges);
        foreach (var quality in new[] { Quality.Modularity, Quality.Cpm })
        {
            var found = Leiden.Of(graph, quality == Quality.Cpm ? 0.01 : 1, quality: quality, iterations: 3);
            // Within its group a node reaches all others: as many components as groups without the edges between groups.
            var groups = found.Groups.ToArray();
            Components.Of(graph.Filter(e => groups[e.A] == groups[e.B])).Max().ShouldBe(found.Count - 1);
        }
    }

    [Fact]
    public void No_two_groups_gain_by_becoming_one() =>
        Law.Holds(graph =>
            graph.EdgeCount == 0
            || new[] { Quality.Modularity, Quality.Cpm }.All(quality =>
            {
                var groups = Leiden.Of(graph, quality: quality, iterations: 1).Groups.ToArray();
                var before = Value(graph, groups, quality);
                return (
                    from one in groups
                    from other in groups
                    select Value(graph, [.. groups.Select(g => g == one ? other : g)], quality)
                ).All(after => after <= before + 1e-9);
            })
        );

    [Fact]
    public void Every_group_can_be_put_together_from_parts_with_as_much_between_them_as_is_expected() =>
        Law.Holds(graph =>
            graph.EdgeCount == 0
            || new[] { Quality.Modularity, Quality.Cpm }.All(quality =>
            {
                var found = Leiden.Of(graph, quality: quality);
                double[] masses =
                [
                    .. Enumerable.Range(0, graph.NodeCount).Select(node => quality == Quality.Cpm ? 1 : graph.Strength(node)),
                ];
                var perPair = quality == Quality.Cpm ? 1 : 1 / (2 * graph.TotalWeight);
                return Enumerable
                    .Range(0, found.Count)
                    .Select(group => Enumerable.Range(0, graph.NodeCount).Where(node => found.Groups[node] == group).ToArray())
                    .All(members => members.Length > 8 || IsWellConnected(graph, members, masses, perPair));
            })
        );

    /// <summary>By the definition in the paper, over all subsets: one node, or two such parts with as much between them as expected.</summary>
    private static bool IsWellConnected(Graph graph, int[] members, double[] masses, double perPair)
    {
        var holds = new bool[1 << members.Length];
        for (var set = 1; set < holds.Length; set++)
        {
            holds[set] = (set & (set - 1)) == 0;
            for (var part = (set - 1) & set; part > 0 && !holds[set]; part = (part - 1) & set)
            {
                holds[set] = holds[part] && holds[set ^ part] && Excess(set ^ part, part) >= -1e-9;
            }
        }
        return holds[^1];

        double Excess(int left, int right) =>
            Enumerable
                .Range(0, members.Length)
                .Where(a => (left >> a & 1) == 1)
                .Sum(a =>
                    Enumerable
                        .Range(0, members.Length)
                        .Where(b => (right >> b & 1) == 1)
                        .Sum(b => graph.Weight(members[a], members[b]) - perPair * masses[members[a]] * masses[members[b]])
                );
    }
}
