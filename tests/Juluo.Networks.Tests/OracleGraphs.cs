namespace Juluo.Networks.Tests;

/// <summary>The graphs for which Oracles/make.py has the answers: made ones from its table, and the real logs where they are present.</summary>
public static class OracleGraphs
{
    private static readonly string[] RealNames = ["workplace-2013", "conference-2009", "conference-2016"];

    public static TheoryData<string> Made => [.. Oracle.Rows("graphs").Select(row => row[0]).Distinct()];

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
            int.Parse(rows[0][1]),
            rows.Where(row => row[2] != "").Select(row => new Edge(int.Parse(row[2]), int.Parse(row[3]), Oracle.Number(row[4])))
        );
        return (made, Thirds(made.NodeCount));
    }

    private static int[] Thirds(int nodes) => [.. Enumerable.Range(0, nodes).Select(node => node % 3)];
}
