using Juluo.Networks.Centrality;
using Juluo.Networks.Paths;

namespace Juluo.Networks.Tests.Paths;

/// <summary>Agreement with igraph and networkx to 1e-9 of each value, see Oracles/paths.py.</summary>
public sealed class PathsOracleTests
{
    private static readonly ILookup<string, string[]> Nodes = Oracle.Rows("paths_nodes").ToLookup(row => row[0]);
    private static readonly ILookup<string, string[]> Edges = Oracle.Rows("paths_edges").ToLookup(row => row[0]);

    [Theory]
    [MemberData(nameof(OracleGraphs.AllMade), MemberType = typeof(OracleGraphs))]
    public void Paths_in_a_made_graph_agree(string name) => Agree(name);

    [RealLogTheory]
    [MemberData(nameof(OracleGraphs.Real), MemberType = typeof(OracleGraphs))]
    public void Paths_in_a_real_log_agree(string name) => Agree(name);

    private static void Agree(string name)
    {
        var (graph, _) = OracleGraphs.Get(name);
        var columns = new (string Name, double[] Values)[]
        {
            ("betweenness", Betweenness.Of(graph, EdgeLength.Step)),
            ("betweenness by inverse weight", Betweenness.Of(graph, EdgeLength.InverseWeight)),
            ("betweenness by weight", Betweenness.Of(graph, EdgeLength.Weight)),
            ("closeness", Closeness.Of(graph)),
            ("closeness to", Closeness.Of(graph.Reverse())),
            ("closeness by inverse weight", Closeness.Of(graph, EdgeLength.InverseWeight)),
            ("scaled closeness", AsOneOfOne(Closeness.Scaled(graph))),
            ("scaled closeness by inverse weight", AsOneOfOne(Closeness.Scaled(graph, EdgeLength.InverseWeight))),
            ("harmonic", AsOneOfOne(Closeness.Harmonic(graph))),
            ("harmonic by inverse weight", AsOneOfOne(Closeness.Harmonic(graph, EdgeLength.InverseWeight))),
            ("eccentricity", Eccentricity.Of(graph)),
            ("eccentricity by inverse weight", Eccentricity.Of(graph, EdgeLength.InverseWeight)),
            ("weak component", [.. Components.Of(graph).Select(number => (double)number)]),
            ("strong component", [.. Components.Strong(graph).Select(number => (double)number)]),
            ("steps from 0", graph.NodeCount == 0 ? [] : Distances.From(graph, 0)),
            ("weight from 0", graph.NodeCount == 0 ? [] : Distances.From(graph, 0, EdgeLength.Weight)),
        };
        Nodes[name].Count().ShouldBe(graph.NodeCount);
        foreach (var row in Nodes[name])
        {
            for (var k = 0; k < columns.Length; k++)
            {
                Same(columns[k].Values[int.Parse(row[1])], row[k + 2], $"{columns[k].Name} of {row[1]} in {name}");
            }
        }
        var steps = Betweenness.OfEdges(graph, EdgeLength.Step);
        var lengths = Betweenness.OfEdges(graph);
        foreach (var row in Edges[name])
        {
            var edge = graph.EdgeIndex(int.Parse(row[1]), int.Parse(row[2]));
            Same(steps[edge], row[3], $"betweenness of {row[1]}–{row[2]} in {name}");
            Same(lengths[edge], row[4], $"betweenness by inverse weight of {row[1]}–{row[2]} in {name}");
        }
        var whole = Oracle.Rows("paths_wholes").Single(row => row[0] == name);
        Same(Distances.Mean(graph), whole[1], "mean path of " + name);
        Same(Distances.Mean(graph, EdgeLength.InverseWeight), whole[2], "mean path by inverse weight of " + name);
        Same(Eccentricity.Radius(graph), whole[3], "radius of " + name);
        Same(Eccentricity.Diameter(graph), whole[4], "diameter of " + name);
        Same(Eccentricity.Diameter(graph, EdgeLength.InverseWeight), whole[5], "diameter by inverse weight of " + name);
        Same(EffectiveDiameter.Of(graph), whole[6], "effective diameter of " + name);
    }

    // For an isolated node the two return 0 where we return no value.
    private static double[] AsOneOfOne(double[] values)
    {
        if (values.Length != 1)
        {
            return values;
        }
        values[0].ShouldBe(double.NaN);
        return [0];
    }

    // A 0 may be a rounding error of cancelled terms.
    private static void Same(double actual, string cell, string what)
    {
        var expected = cell == "inf" ? double.PositiveInfinity : Oracle.Number(cell);
        if (double.IsInfinity(expected))
        {
            actual.ShouldBe(expected, what);
        }
        else if (Math.Abs(expected) < 1e-9)
        {
            Math.Abs(actual).ShouldBeLessThan(1e-9, what);
        }
        else
        {
            actual.ShouldAgree(expected, what);
        }
    }
}
