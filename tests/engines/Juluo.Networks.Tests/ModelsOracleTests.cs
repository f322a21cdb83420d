using Juluo.Networks.NullModels;

namespace Juluo.Networks.Tests;

/// <summary>Null models compared with naive implementations of their definitions, see Oracles/models.py.</summary>
public sealed class ModelsOracleTests
{
    [Theory]
    [MemberData(nameof(OracleGraphs.AllMade), MemberType = typeof(OracleGraphs))]
    public void Backbones_of_a_made_graph_agree_with_their_definition(string name) => Agree(name);

    [RealLogTheory]
    [MemberData(nameof(OracleGraphs.Real), MemberType = typeof(OracleGraphs))]
    public void Backbones_of_a_real_log_agree_with_their_definition(string name) => Agree(name);

    private static void Agree(string name)
    {
        var (graph, _) = OracleGraphs.Get(name);
        var disparity = DisparityFilter.Test(graph);
        var noise = NoiseCorrected.Of(graph);
        var test = noise.Test();
        var rows = Oracle.Rows("backbones").Where(row => row[0] == name).ToArray();
        (rows.Length > 0).ShouldBe(graph.EdgeCount > 0);
        foreach (var row in rows)
        {
            int a = int.Parse(row[1]),
                b = int.Parse(row[2]),
                at = graph.EdgeIndex(a, b);
            var edge = $"of {a} and {b} in {name}";
            disparity.PValue(a, b).ShouldAgree(Oracle.Number(row[3]), "disparity " + edge);
            // An expected value may be a rounding error away from 0.
            (noise.Scores[at] + 1).ShouldAgree(Oracle.Number(row[4]) + 1, "score " + edge);
            noise.Deviations[at].ShouldAgree(Oracle.Number(row[5]), "deviation " + edge);
            test.PValue(a, b).ShouldAgree(Oracle.Number(row[6]), "p-value " + edge);
        }
    }
}
