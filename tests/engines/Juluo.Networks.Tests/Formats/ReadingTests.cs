using System.Text;
using Juluo.Networks.Drawing;

namespace Juluo.Networks.Tests.Formats;

public sealed class ReadingTests
{
    [Fact]
    public void An_edge_list_of_people_is_a_network()
    {
        var file = Csv("From;To;Weight;kind;since\r\nana;bo;2;tie;2001\r\n\r\nbo;cy;0.5;\"a;b\";\r\nana;bo;1;other;2003\r\n");
        file.Ids.ShouldBe(["ana", "bo", "cy"]);
        file.Graph.IsDirected.ShouldBeFalse();
        file.Graph.Edges().ShouldBe([new(0, 1, 3), new(1, 2, 0.5)]);
        file.Edges.Select(column => (column.Name, column.Kind)).ShouldBe([("kind", ColumnKind.Text), ("since", ColumnKind.Integer)]);
        Cells(file.Edges[0], 2).ShouldBe(["tie", "a;b"]);
        Cells(file.Edges[1], 2).ShouldBe(["2001", null]);
        file.Nodes.ShouldBeEmpty();
    }

    [Fact]
    public void Edges_that_weigh_nothing_are_none_and_are_counted()
    {
        var file = Csv("source,target,weight\na,b,0\nb,c,2\nc,a,0\na,c,0\n");
        (file.Graph.EdgeCount, file.WithoutWeight).ShouldBe((1, 3));
        Csv("source,target,weight\na,b,0\nb,a,2\n").WithoutWeight.ShouldBe(0);
        Csv("source,target\na,b\n").WithoutWeight.ShouldBe(0);
    }

    [Fact]
    public void A_table_of_nodes_comes_first_and_edges_may_name_others()
    {
        using MemoryStream edges = Utf8("source\ttarget\nz\tb\nb\ta"),
            nodes = Utf8("name,id\nAnn,a\n\"Bo, b\",b\n");
        var file = NetworkCsv.Read(edges, nodes, new() { Directed = true });
        file.Ids.ShouldBe(["a", "b", "z"]);
        (file.Graph.IsDirected, file.Graph.IsWeighted).ShouldBe((true, false));
        file.Graph.Edges().ShouldBe([new(1, 0), new(2, 1)]);
        Cells(file.Nodes[0], 3).ShouldBe(["Ann", "Bo, b", null]);
    }

    [Theory]
    [InlineData("1,2,-3", ColumnKind.Integer)]
    [InlineData("1,2.5,1E-07", ColumnKind.Number)]
    [InlineData("1,007,3", ColumnKind.Text)]
    [InlineData("1,1.50,3", ColumnKind.Text)]
    [InlineData("true,false,true", ColumnKind.Boolean)]
    [InlineData("true,1,true", ColumnKind.Text)]
    [InlineData(",,", ColumnKind.Text)]
    [InlineData("1,,3", ColumnKind.Integer)]
    public void Columns_of_a_list_are_what_all_their_cells_are(string cells, ColumnKind kind) =>
        Csv("source,target,x\n" + string.Join('\n', cells.Split(',').Select((cell, k) => $"a,b{k},{cell}")))
            .Edges.Single()
            .Kind.ShouldBe(kind);

    [Fact]
    public void A_list_says_of_each_edge_whether_it_has_a_direction()
    {
        Csv("source,target,type\na,b,Directed\nb,c,undirected").Graph.Edges().ShouldBe([new(0, 1), new(1, 2), new(2, 1)]);
        Csv("source,target,type\na,b,Undirected").Graph.IsDirected.ShouldBeFalse();
        Csv("source,target,type\na,b,").Graph.IsDirected.ShouldBeFalse();
    }

    [Fact]
    public void Loops_are_left_out_where_that_is_wanted()
    {
        var drop = new NetworkReadOptions { SelfLoops = SelfLoops.Drop };
        NetworkCsv.Read(Utf8("source,target,x\na,a,1\na,b,2"), null, drop).Graph.Edges().ShouldBe([new(0, 1)]);
        var file = NodeLinkJson.Read(
            Utf8(
                "{\"directed\":true,\"nodes\":[{\"id\":1},{\"id\":2}],\"edges\":[{\"source\":2,\"target\":2,\"x\":0},{\"source\":2,\"target\":1,\"x\":1}]}"
            ),
            drop
        );
        file.Graph.Edges().ShouldBe([new(1, 0)]);
        Cells(file.Edges[0], 1).ShouldBe(["1"]);
    }

    [Fact]
    public void GraphMl_of_other_programs_is_read_for_what_we_know_of()
    {
        var file = GraphMl.Read(
            Utf8(
                """
                <graphml><desc>a &lt;note&gt;</desc>
                  <key id="d0" for="node" attr.name="colour" attr.type="string"><desc>x</desc><default>yellow</default></key>
                  <key id="d1" for="edge" attr.name="weight" attr.type="double"><default>2</default></key>
                  <key id="d2" for="node" yfiles.type="nodegraphics"/>
                  <key id="d3" for="all" attr.name="count" attr.type="int"/>
                  <key id="d4" for="node" attr.name="sure" attr.type="boolean"/>
                  <graph id="G" edgedefault="directed"><data key="d9">of the graph</data>
                    <node id="a"><data key="d0">green</data><data key="d2"><y:Shape xmlns:y="y">…</y:Shape></data><data key="d4">True</data></node>
                    <node id="b"><port name="p"/><data key="d3">7</data></node>
                    <edge source="a" target="b"/>
                    <edge source="b" target="a" directed="false"><data key="d1">0.5</data><data key="d3">x</data></edge>
                  </graph>
                </graphml>
                """
            )
        );
        file.Description.ShouldBe("a <note>");
        file.Graph.Edges().ShouldBe([new(0, 1, 2.5), new(1, 0, 0.5)]);
        Cells(file.Nodes[0], 2).ShouldBe(["green", "yellow"]);
        file.Nodes.Single(column => column.Name == "count").Kind.ShouldBe(ColumnKind.Integer);
        var count = file.Edges.ShouldHaveSingleItem();
        (count.Name, count.Kind).ShouldBe(("count", ColumnKind.Text), "x is no whole number");
        Cells(count, 2).ShouldBe(["x", "x"]);
        Cells(file.Nodes.Single(column => column.Name == "sure"), 2).ShouldBe(["true", null]);
    }

    [Fact]
    public void Gexf_of_old_versions_and_other_programs_is_read_for_what_we_know_of()
    {
        var file = Gexf.Read(
            Utf8(
                """
                <gexf xmlns="http://www.gexf.net/1.1draft" version="1.1"><meta><creator>x</creator><description>who</description></meta>
                <graph defaultedgetype="undirected">
                  <attributes class="node"/>
                  <attributes class="node"><attribute id="0" title="colour" type="string"><default>yellow</default><options>a|b</options></attribute>
                    <attribute id="1" type="float"/></attributes>
                  <attributes class="edge"><attribute id="0" title="since" type="integer"/></attributes>
                  <nodes><node id="a" label="Ann"><attvalues><attvalue id="1" value="2.5"/></attvalues>
                    <nodes><node id="b"><attvalues><attvalue for="0" value="green"/></attvalues></node></nodes>
                    <viz:position xmlns:viz="v" x="1" y="-2.5" z="0"/></node><node id="c"/></nodes>
                  <edges><edge id="7" source="a" target="b" type="mutual" weight="3"><attvalues><attvalue for="0" value="2001"/></attvalues></edge>
                    <edge source="b" target="c" type="directed"/><edge source="c" target="a"/></edges>
                </graph></gexf>
                """
            )
        );
        file.Description.ShouldBe("who");
        file.Ids.ShouldBe(["a", "b", "c"]);
        file.Graph.Edges().ShouldBe([new(0, 1, 3), new(0, 2, 1), new(1, 0, 3), new(1, 2, 1), new(2, 0, 1)]);
        Cells(file.Nodes[0], 3).ShouldBe(["yellow", "green", "yellow"]);
        (file.Nodes[1].Name, file.Nodes[1].Kind).ShouldBe(("1", ColumnKind.Number));
        Cells(file.Nodes[1], 3).ShouldBe(["2.5", null, null]);
        Cells(file.Edges[0], 5).ShouldBe(["2001", null, "2001", null, null]);
        Cells(file.Label!, 3).ShouldBe(["Ann", null, null]);
        file.Positions!.ShouldBe([new Point(1, -2.5), new(double.NaN, double.NaN), new(double.NaN, double.NaN)]);
    }

    [Fact]
    public void Json_of_d3_calls_nodes_by_their_place_and_keeps_what_is_inside()
    {
        var file = NodeLinkJson.Read(
            Utf8(
                "{\"links\": [{\"source\": 1, \"target\": 0, \"value\": 2.5}], \"more\": {\"nodes\": [[]]}, \"directed\": true, "
                    + "\"graph\": {\"description\": \"who\", \"x\": [1]}, \"nodes\": [{\"name\": \"a\", \"tags\": [1, {\"b\": null}], \"age\": 3}, "
                    + "{\"name\": 7, \"age\": 2.5, \"gone\": null}]}"
            )
        );
        file.Ids.ShouldBe(["0", "1"]);
        file.Graph.Edges().ShouldBe([new(1, 0)]);
        file.Description.ShouldBe("who");
        file.Nodes.Select(column => (column.Name, column.Kind))
            .ShouldBe([("name", ColumnKind.Text), ("tags", ColumnKind.Text), ("age", ColumnKind.Number)]);
        Cells(file.Nodes[0], 2).ShouldBe(["a", "7"]);
        Cells(file.Nodes[1], 2).ShouldBe(["[1, {\"b\": null}]", null]);
        Cells(file.Edges.ShouldHaveSingleItem(), 1).ShouldBe(["2.5"]);
    }

    [Fact]
    public void Writing_refuses_what_could_not_be_read_again()
    {
        var graph = Graph.FromEdges(2, [new(0, 1)]);
        var twice = new NetworkFile(graph) { Ids = ["a", "a"] };
        var few = new NetworkFile(graph) { Ids = ["a"] };
        Action<Stream, NetworkFile>[] writers =
        [
            (stream, file) => GraphMl.Write(stream, file),
            (stream, file) => Gexf.Write(stream, file),
            (stream, file) => NodeLinkJson.Write(stream, file),
            (stream, file) => NetworkCsv.WriteNodes(new StreamWriter(stream), file),
            (stream, file) => NetworkCsv.WriteEdges(new StreamWriter(stream), file),
        ];
        foreach (var write in writers)
        {
            Should.Throw<ArgumentException>(() => write(Stream.Null, twice)).Message.ShouldContain("called \"a\"");
            Should.Throw<ArgumentException>(() => write(Stream.Null, few)).Message.ShouldContain("not 1");
        }
        var weight = new NetworkFile(graph, [], [NetworkColumn.Text("weight", _ => "x")]);
        var id = new NetworkFile(graph, [NetworkColumn.Text("id", _ => "x")], []);
        Should.Throw<ArgumentException>(() => GraphMl.Write(Stream.Null, weight)).Message.ShouldContain("rename yours");
        Should.Throw<ArgumentException>(() => NodeLinkJson.Write(Stream.Null, weight));
        Should.Throw<ArgumentException>(() => NodeLinkJson.Write(Stream.Null, id));
        Should.Throw<ArgumentException>(() => NetworkCsv.WriteEdges(TextWriter.Null, weight));
        Should.Throw<ArgumentException>(() => NetworkCsv.WriteNodes(TextWriter.Null, id));
        GraphMl.Write(Stream.Null, id);
    }

    [Fact]
    public void Work_can_be_followed_and_writing_stopped()
    {
        var file = new NetworkFile(OracleGraphs.Get("random").Graph);
        foreach (
            var write in new Action<Stream, IProgress<double>?, CancellationToken>[]
            {
                (stream, progress, stop) => GraphMl.Write(stream, file, progress, stop),
                (stream, progress, stop) => Gexf.Write(stream, file, GexfVersion.V13, progress, stop),
                (stream, progress, stop) => NodeLinkJson.Write(stream, file, progress, stop),
            }
        )
        {
            var told = new Told();
            write(Stream.Null, told, default);
            told.Heard.ShouldBe([0, 1]);
            Should.Throw<OperationCanceledException>(() => write(Stream.Null, null, new(true)));
        }
        Should.Throw<OperationCanceledException>(() => NetworkCsv.WriteEdges(TextWriter.Null, file, new(true)));
        Should.Throw<OperationCanceledException>(() => NetworkCsv.WriteNodes(TextWriter.Null, file, new(true)));
        using var stream = new MemoryStream();
        GraphMl.Write(stream, file);
        stream.Position = 0;
        var reading = new Told();
        GraphMl.Read(stream, progress: reading).Graph.EdgeCount.ShouldBe(160);
        reading.ShouldHaveRisenToOne();
        reading.Heard.Count.ShouldBeGreaterThan(2);
        stream.CanRead.ShouldBeTrue("the stream is left open");
    }

    private static NetworkFile Csv(string edges) => NetworkCsv.Read(Utf8(edges));

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string?> Cells(NetworkColumn column, int count) => Enumerable.Range(0, count).Select(column.At);
}
