using Juluo.Networks.Prediction;

namespace Juluo.Networks.Tests.Prediction;

/// <summary>Agreement with networkx and the definitions to 1e-9 of each value, see Oracles/pairs.py.</summary>
public sealed class PairsOracleTests
{
    [Theory]
    [MemberData(nameof(OracleGraphs.Made), MemberType = typeof(OracleGraphs))]
    public void Scores_of_pairs_of_a_made_graph_agree(string name) => Agree(name);

    [RealLogTheory]
    [MemberData(nameof(OracleGraphs.Real), MemberType = typeof(OracleGraphs))]
    public void Scores_of_pairs_of_a_real_log_agree(string name) => Agree(name);

    private static void Agree(string name)
    {
        var (graph, _) = OracleGraphs.Get(name);
        var plain = graph.WithoutWeights();
        var rows = Oracle.Rows("pairs").Where(row => row[0] == name).ToArray();
        (int A, int B)[] pairs = [.. rows.Select(row => (int.Parse(row[1]), int.Parse(row[2])))];
        var columns = new (string Name, double[] Values)[]
        {
            ("common neighbours", PairScores.CommonNeighbours(graph, pairs)),
            ("jaccard", PairScores.Jaccard(graph, pairs)),
            ("adamic-adar", PairScores.AdamicAdar(graph, pairs)),
            ("resource allocation", PairScores.ResourceAllocation(plain, pairs)),
            ("preferential attachment", PairScores.PreferentialAttachment(graph, pairs)),
            ("resource allocation with weights", PairScores.ResourceAllocation(graph, pairs)),
            ("katz", PairScores.Katz(plain, pairs)),
            ("katz with weights", PairScores.Katz(graph, pairs, beta: 0.01, length: 3)),
            ("local random walk", PairScores.LocalRandomWalk(graph, pairs)),
            ("superposed random walk", PairScores.LocalRandomWalk(plain, pairs, steps: 4, superposed: true)),
            ("rooted pagerank", PairScores.RootedPageRank(graph, pairs)),
        };
        for (var at = 0; at < rows.Length; at++)
        {
            for (var k = 0; k < columns.Length; k++)
            {
                columns[k].Values[at].ShouldAgree(Oracle.Number(rows[at][k + 3]), $"{columns[k].Name} of {pairs[at]} in {name}");
            }
        }
    }
}
