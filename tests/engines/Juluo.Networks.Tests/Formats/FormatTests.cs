using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Juluo.Networks.Drawing;

namespace Juluo.Networks.Tests.Formats;

public sealed class FormatTests
{
    private static readonly string[] Names = ["林, \"小\"明", "=cmd|' /C calc'!A0", "bro\u0001ken \ud83d\ude00 \ud800 <b>&"];

    private static readonly NetworkFile File = new(
        Graph.FromEdges(3, [new(0, 1, 0.1), new(1, 2, 2)]),
        [
            NetworkColumn.Text("name", node => Names[node]),
            NetworkColumn.Number("constraint", node => node == 2 ? double.NaN : 0.5),
            NetworkColumn.Integer("degree", _ => 1),
        ],
        [NetworkColumn.Boolean("confirmed", edge => edge == 0 ? true : null)]
    )
    {
        Description = "three people",
        Positions = [new Point(0, 1.5), new Point(-2, 0), new Point(1e-7, 3)],
    };

    [Theory] // networkx 2.8 and 3.6 read 1.2 by hand, 3.6 also 1.3
    [InlineData(GexfVersion.V13, "1.3", "http://gexf.net/1.3")]
    [InlineData(GexfVersion.V12, "1.2", "http://www.gexf.net/1.2draft")]
    public void Gexf_says_what_is_in_the_network(GexfVersion version, string number, string format)
    {
        XNamespace gexf = format,
            viz = format + "/viz";
        var root = Parsed(stream => Gexf.Write(stream, File with { Label = File.Nodes[0] }, version));
        root.Name.ShouldBe(gexf + "gexf");
        root.Attribute("version")!.Value.ShouldBe(number);
        var nodes = root.Descendants(gexf + "node").ToArray();
        nodes.Select(node => node.Attribute("label")!.Value).ShouldBe([Names[0], Names[1], "broken \ud83d\ude00  <b>&"]);
        nodes[2].Descendants(gexf + "attvalue").Select(cell => cell.Attribute("for")!.Value).ShouldBe(["0", "2"]);
        nodes[2].Element(viz + "position")!.Attribute("x")!.Value.ShouldBe("1E-07");
        root.Descendants(gexf + "edge").Select(edge => edge.Attribute("weight")!.Value).ShouldBe(["0.1", "2"]);
        root.Descendants(gexf + "attribute").Select(a => a.Attribute("type")!.Value).ShouldBe(["string", "double", "long", "boolean"]);
    }

    [Fact]
    public void GraphMl_says_what_is_in_the_network()
    {
        XNamespace ml = "http://graphml.graphdrawing.org/xmlns";
        var root = Parsed(stream => GraphMl.Write(stream, File));
        root.Elements(ml + "key")
            .Select(key => key.Attribute("attr.name")!.Value)
            .ShouldBe(["name", "constraint", "degree", "x", "y", "weight", "confirmed"]);
        root.Descendants(ml + "node").Count().ShouldBe(3);
        root.Descendants(ml + "edge").First().Elements(ml + "data").Select(cell => cell.Value).ShouldBe(["0.1", "true"]);
        root.Descendants(ml + "edge").Last().Elements(ml + "data").Select(cell => cell.Value).ShouldBe(["2"]);
    }

    [Fact]
    public void Csv_survives_commas_quotes_and_formulas()
    {
        using var nodes = new StringWriter();
        NetworkCsv.WriteNodes(nodes, File);
        nodes
            .ToString()
            .Split("\r\n")[..3]
            .ShouldBe(["id,name,constraint,degree", "0,\"林, \"\"小\"\"明\",0.5,1", "1,'=cmd|' /C calc'!A0,0.5,1"]);
        using var edges = new StringWriter();
        NetworkCsv.WriteEdges(edges, File);
        edges.ToString().ShouldBe("source,target,weight,confirmed\r\n0,1,0.1,true\r\n1,2,2,\r\n");
    }

    [Fact]
    public void Files_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Parsed(stream => GraphMl.Write(stream, File)).Value.ShouldContain("0.1");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_empty_network_is_a_file_too()
    {
        var empty = new NetworkFile(Graph.FromEdges(0, []));
        Parsed(stream => Gexf.Write(stream, empty)).Descendants().Count(e => e.Name.LocalName is "node" or "edge").ShouldBe(0);
        Parsed(stream => GraphMl.Write(stream, empty)).Descendants().Count(e => e.Name.LocalName is "node" or "edge").ShouldBe(0);
    }

    private static XElement Parsed(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Root!;
    }
}
