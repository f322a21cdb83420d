using Juluo.Networks.Centrality;

namespace Juluo.Networks.Tests.Centrality;

/// <summary>Agreement with igraph, networkx and the definitions to 1e-9 of each value, see Oracles/walks.py.</summary>
public sealed class WalksOracleTests
{
    [Theory]
    [MemberData(nameof(OracleGraphs.AllMade), MemberType = typeof(OracleGraphs))]
    public void Walks_cores_and_holes_of_a_made_graph_agree(string name) => Agree(name);

    [RealLogTheory]
    [MemberData(nameof(OracleGraphs.Real), MemberType = typeof(OracleGraphs))]
    public void Walks_cores_and_holes_of_a_real_log_agree(string name) => Agree(name);

    private static void Agree(string name)
    {
        var (graph, _) = OracleGraphs.Get(name);
        var plain = graph.WithoutWeights();
        double[] restart =
        [
            .. Enumerable
                .Range(0, graph.NodeCount)
                .Select(node =>
                    node == 0 ? 4.0
                    : node % 3 == 0 ? 1
                    : 0
                ),
        ];
        var columns = new (string Name, double[] Values)[]
        {
            ("pagerank", PageRank.Of(plain)),
            ("pagerank with weights", PageRank.Of(graph)),
            ("pagerank with weights damped by half", PageRank.Of(graph, damping: 0.5)),
            ("pagerank that begins again here and there", PageRank.Of(graph, restart)),
            ("in-core", [.. KCore.Of(graph, EdgeDirection.In).Select(k => (double)k)]),
            ("out-core", [.. KCore.Of(graph, EdgeDirection.Out).Select(k => (double)k)]),
            ("core", [.. KCore.Of(graph).Select(k => (double)k)]),
            ("constraint", StructuralHoles.Constraint(plain)),
            ("constraint with weights", StructuralHoles.Constraint(graph)),
            ("hierarchy", StructuralHoles.Hierarchy(plain)),
            ("hierarchy with weights", StructuralHoles.Hierarchy(graph)),
            ("eigenvector with weights", Eigenvector.Of(graph)),
            ("eigenvector", graph.IsDirected ? [.. Enumerable.Repeat(double.NaN, graph.NodeCount)] : Eigenvector.Of(plain)),
        };
        foreach (var row in Oracle.Rows("walks").Where(row => row[0] == name))
        {
            for (var k = 0; k < columns.Length; k++)
            {
                // A hierarchy of 0 is a rounding error on either side.
                var expected = Oracle.Number(row[k + 2]);
                var actual = columns[k].Values[int.Parse(row[1])];
                var nothing = Math.Abs(expected) < 1e-14;
                (nothing ? Math.Round(actual, 13) : actual).ShouldAgree(nothing ? 0 : expected, $"{columns[k].Name} of {row[1]} in {name}");
            }
        }
    }
}
