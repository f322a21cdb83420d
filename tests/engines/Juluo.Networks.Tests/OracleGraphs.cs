namespace Juluo.Networks.Tests;

/// <summary>The graphs for which Oracles/make.py has the answers: generated ones from its table, and the real logs if they are present.</summary>
public static class OracleGraphs
{
    private static readonly string[] RealNames = ["workplace-2013", "conference-2009", "conference-2016"];

    /// <summary>Generated undirected graphs.</summary>
    public static TheoryData<string> Made => [.. Names(directed: false)];

    /// <summary>Generated directed graphs.</summary>
    public static TheoryData<string> Directed => [.. Names(directed: true)];

    /// <summary>Generated graphs of either kind.</summary>
    public static TheoryData<string> AllMade => [.. Names(directed: false), .. Names(directed: true)];

    public static TheoryData<string> Real => [.. RealNames];

    public static (Graph Graph, int[] Groups) Get(string name)
    {
        if (RealNames.Contains(name))
        {
            var log = ContactLog.Read(name);
            var graph = log.Ties(name == "workplace-2013" ? 300 : 20);
            return (
                graph,
                name switch
                {
                    "workplace-2013" => log.Groups("department"),
                    "conference-2016" => log.Groups("country"),
                    _ => Thirds(graph.NodeCount),
                }
            );
        }
        var rows = Oracle.Rows("graphs").Where(row => row[0] == name).ToArray();
        var made = Graph.FromEdges(
            int.Parse(rows[0][2]),
            rows.Where(row => row[3] != "").Select(row => new Edge(int.Parse(row[3]), int.Parse(row[4]), Oracle.Number(row[5]))),
            directed: rows[0][1] == "1"
        );
        return (made, Thirds(made.NodeCount));
    }

    private static IEnumerable<string> Names(bool directed) =>
        Oracle.Rows("graphs").Where(row => row[1] == (directed ? "1" : "0")).Select(row => row[0]).Distinct();

    private static int[] Thirds(int nodes) => [.. Enumerable.Range(0, nodes).Select(node => node % 3)];
}
