using System.Globalization;
using System.Text;

namespace Juluo.Networks.Tests.Formats;

/// <summary>Files of networkx and igraph, and ours that they read; see Oracles/formats.py, which defines the same graphs.</summary>
public sealed class FixtureTests
{
    private static readonly string[] Names = ["林小明", "O'Brien & Sons", "<b>", "say \"hi\"", "a, b; c", ""];
    private static readonly Edge[] Ties = [new(0, 1, 0.5), new(0, 2, 1.5), new(1, 2, 2.5), new(2, 3, 3.5), new(3, 4, 4.5)];

    [Theory]
    [InlineData("networkx-undirected.graphml")]
    [InlineData("networkx-directed.graphml")]
    [InlineData("igraph-undirected.graphml")]
    [InlineData("igraph-directed.graphml")]
    [InlineData("networkx-undirected.gexf")]
    [InlineData("networkx-directed.gexf")]
    [InlineData("networkx-undirected.json")]
    [InlineData("networkx-directed.json")]
    public void What_networkx_and_igraph_wrote_is_read_as_they_meant_it(string name)
    {
        using var stream = File.OpenRead(Fixture(name));
        var file =
            name.EndsWith(".gexf", StringComparison.Ordinal) ? Gexf.Read(stream)
            : name.EndsWith(".json", StringComparison.Ordinal) ? NodeLinkJson.Read(stream)
            : GraphMl.Read(stream);
        file.Graph.IsDirected.ShouldBe(name.Contains("-directed", StringComparison.Ordinal));
        file.Graph.Edges().ShouldBe(Ties);
        file.Graph.NodeCount.ShouldBe(6);
        file.Ids.ShouldBe(Enumerable.Range(0, 6).Select(k => (name.StartsWith("igraph", StringComparison.Ordinal) ? "n" : "p") + k));
        Cells(file.Nodes, "name", 6).ShouldBe(Names);
        Cells(file.Nodes, "age", 6).ShouldBe(["20", "21", "22", "23", "24", "25"]);
        Cells(file.Nodes, "member", 6).ShouldBe(["true", "false", "true", "false", "true", "false"]);
        Cells(file.Nodes, "score", 6)
            .Select(cell => cell is null ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture))
            .ShouldBe([0, 0.25, 0.5, 0.75, double.NaN, 1.25]);
        Cells(file.Edges, "kind", 5).ShouldBe(["good tie", "tie", "good tie", "tie", "good tie"]);
        Cells(file.Edges, "since", 5).ShouldBe(["2000", "2001", "2002", "2003", "2004"]);
        file.Nodes.Concat(file.Edges)
            .ToDictionary(column => column.Name, column => column.Kind)
            .ShouldBe(
                new Dictionary<string, ColumnKind>
                {
                    ["name"] = ColumnKind.Text,
                    ["age"] = name.StartsWith("igraph", StringComparison.Ordinal) ? ColumnKind.Number : ColumnKind.Integer,
                    ["member"] = ColumnKind.Boolean,
                    ["score"] = ColumnKind.Number,
                    ["kind"] = ColumnKind.Text,
                    ["since"] = name.StartsWith("igraph", StringComparison.Ordinal) ? ColumnKind.Number : ColumnKind.Integer,
                },
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("ours-undirected.graphml")]
    [InlineData("ours-directed.graphml")]
    [InlineData("ours-undirected.gexf")]
    [InlineData("ours-directed.gexf")]
    [InlineData("ours-undirected.json")]
    [InlineData("ours-directed.json")]
    public void What_we_write_is_what_they_were_seen_to_read(string name)
    {
        var file = new NetworkFile(
            Graph.FromEdges(6, Ties, directed: name.StartsWith("ours-directed", StringComparison.Ordinal)),
            [
                NetworkColumn.Text("name", k => Names[k]),
                NetworkColumn.Integer("age", k => 20 + k),
                NetworkColumn.Boolean("member", k => k % 2 == 0),
                NetworkColumn.Number("score", k => k == 4 ? double.NaN : k / 4.0),
            ],
            [NetworkColumn.Text("kind", e => e % 2 == 1 ? "tie" : "good tie"), NetworkColumn.Integer("since", e => 2000 + e)]
        )
        {
            Ids = [.. Enumerable.Range(0, 6).Select(k => "p" + k)],
        };
        using var stream = new MemoryStream();
        if (name.EndsWith(".gexf", StringComparison.Ordinal))
        {
            Gexf.Write(stream, file);
        }
        else if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            NodeLinkJson.Write(stream, file);
        }
        else
        {
            GraphMl.Write(stream, file);
        }
        // To be copied to Oracles/formats when it changes on purpose, and read there by make.py.
        var written = Path.Combine(AppContext.BaseDirectory, "written");
        Directory.CreateDirectory(written);
        File.WriteAllBytes(Path.Combine(written, name), stream.ToArray());
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(File.Exists(Fixture(name)) ? File.ReadAllText(Fixture(name)) : "");
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Oracles", "formats", name);

    private static IEnumerable<string?> Cells(IReadOnlyList<NetworkColumn> columns, string name, int count) =>
        Enumerable.Range(0, count).Select(columns.Single(column => column.Name == name).At);
}
