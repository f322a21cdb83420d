using System.Text;

namespace Juluo.Networks.Tests.Formats;

/// <summary>An unreadable file is answered with the line and a sentence, and does no harm.</summary>
public sealed class BadFileTests
{
    private const string Ml = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";

    public static TheoryData<string, long, string> GraphMlFiles =>
        new()
        {
            { "", 0, "Root element is missing" },
            { "not at all", 1, "no well-formed XML" },
            { "<gexf/>", 1, "begins with <gexf>, not with <graphml>" },
            { Ml + "</graphml>", 0, "no <graph>" },
            { Ml + "<graph>\n<node/>", 3, "<node> has no id" },
            { Ml + "<graph>\n<node id=\"a\"/>\n<node id=\"a\"/></graph></graphml>", 4, "two nodes called \"a\"" },
            { Ml + "<graph><node id=\"a\"/>\n<edge source=\"a\"/>", 3, "<edge> has no target" },
            {
                Ml + "<graph><node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/></graph></graphml>",
                3,
                "node \"b\", which the file does not have"
            },
            { Ml + "<graph><node id=\"a\"/>\n\n<edge source=\"a\" target=\"a\"/></graph></graphml>", 4, "with itself" },
            { Ml + "<graph/>\n<graph/></graphml>", 3, "second <graph>" },
            { Ml + "<graph><node id=\"a\"><graph>", 2, "second <graph>" },
            { Ml + "<graph>\n<hyperedge>", 3, "hyperedge joins any number" },
            { Ml + "<graph><node id=\"a\">\n<data key=\"k\">1</data>", 3, "key \"k\", which the file does not have" },
            { Ml + "<key for=\"node\"/>", 2, "<key> has no id" },
            { Weighted("many"), 5, "weight \"many\"" },
            { Weighted("-1"), 5, "weight \"-1\"" },
            { Weighted("NaN"), 5, "weight \"NaN\"" },
            { Weighted("Infinity"), 5, "weight \"Infinity\"" },
            {
                Weighted("1e50").Replace("</graph>", "<edge source=\"a\" target=\"b\"><data key=\"w\">1e50</data></edge></graph>"),
                0,
                "Scale the weights down"
            },
            { Weighted("1e308"), 5, "scale those that are very large or small" },
            { Weighted("1e-300"), 5, "weight \"1e-300\"" },
            { Weighted("1")[..^30], 5, "no well-formed XML" },
        };

    [Theory]
    [MemberData(nameof(GraphMlFiles))]
    public void GraphMl_says_what_is_wrong_and_where(string text, long line, string says) =>
        Wrong(() => GraphMl.Read(Utf8(text)), line, says);

    public static TheoryData<string, long, string> GexfFiles =>
        new()
        {
            { "<graphml/>", 1, "begins with <graphml>, not with <gexf>" },
            { "<gexf>\n</gexf>", 0, "no <graph>" },
            { "<gexf><graph/>\n<graph/></gexf>", 2, "second <graph>" },
            { "<gexf><graph><nodes>\n<node label=\"a\"/>", 2, "<node> has no id" },
            { "<gexf><graph><edges>\n<edge target=\"a\"/>", 2, "<edge> has no source" },
            { "<gexf><graph><edges>\n<edge source=\"a\" target=\"b\" weight=\"x\"/>", 2, "weight \"x\"" },
            { "<gexf><graph><nodes><node id=\"a\">\n<attvalue for=\"9\" value=\"\"/>", 2, "attribute \"9\", which the file does not have" },
            { "<gexf><graph><nodes><node id=\"a\">\n<attvalue value=\"\"/>", 2, "<attvalue> has no for" },
            { "<gexf><graph><attributes class=\"node\"><attribute/>", 1, "<attribute> has no id" },
            { "<gexf><graph><nodes><node id=\"a\">\n<viz:position x=\"1\" y=\"z\" xmlns:viz=\"v\"/>", 2, "position's y is no number" },
        };

    [Theory]
    [MemberData(nameof(GexfFiles))]
    public void Gexf_says_what_is_wrong_and_where(string text, long line, string says) => Wrong(() => Gexf.Read(Utf8(text)), line, says);

    public static TheoryData<string, long, string> JsonFiles =>
        new()
        {
            { "", 1, "no well-formed JSON" },
            { "[]", 1, "does not begin with an object" },
            { "{\"nodes\": [\n{\"id\": 1}", 2, "no well-formed JSON" },
            { "{\"nodes\": [], \"directed\": true}", 0, "no list of nodes and links" },
            { "{\"links\": []}", 0, "no list of nodes and links" },
            { "{\n\"nodes\": {}}", 2, "\"nodes\" is no list" },
            { "{\n\"nodes\": [1]}", 2, "entry of \"nodes\" is no object" },
            { "{\"nodes\": [{\"id\": 1},\n{\"id\": \"1\"}], \"links\": []}", 2, "two nodes called \"1\"" },
            { "{\"nodes\": [\n{\"id\": []}]}", 2, "id is neither text nor number" },
            { "{\"nodes\": [], \"links\": [\n\n{\"source\": 1}]}", 3, "no source or no target" },
            { "{\"nodes\": [], \"links\": [{\"source\": 1,\n\"target\": null}]}", 2, "target is neither" },
            { "{\"nodes\": [], \"edges\": [\n{\"source\": 1, \"target\": 2}]}", 2, "node \"1\", which the file does not have" },
            { "{\"nodes\": [], \"links\": [{\"source\": 1, \"target\": 2, \n\"weight\": \"x\"}]}", 2, "weight \"x\"" },
            { "{\"nodes\": [], \"links\": [{\"source\": 1, \"target\": 2, \n\"weight\": []}]}", 2, "weight \"\"" },
            { "{\"nodes\": [{\"id\": \"\\ud800\"}], \"links\": []}", 1, "half a character" },
            { "{\"nodes\": [], \"links\": []}\n}", 2, "no well-formed JSON" },
        };

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public void Json_says_what_is_wrong_and_where(string text, long line, string says) =>
        Wrong(() => NodeLinkJson.Read(Utf8(text)), line, says);

    public static TheoryData<string, long, string> EdgeLists =>
        new()
        {
            { "", 1, "it is empty" },
            { "a,b\n1,2", 1, "no columns source and target, but a, b" },
            { "source,target,Source\n", 1, "two columns have one name" },
            { "source,target\na,b\n\nb,c,d", 4, "this row has 3 cells and the first row 2" },
            { "source,target\na,b\nb,", 3, "an end without a name" },
            { "source,target\n\"a\nb\",\"c", 2, "never closed" },
            { "source,target\n\"a\" b,c", 2, "text behind a closing quote" },
            { "source,target,weight\na,b,1\nb,c,x", 3, "weight \"x\"" },
            { "source,target,type\na,b,both", 2, "neither Directed nor Undirected" },
            { "source,target\na,a", 2, "with itself" },
        };

    [Theory]
    [MemberData(nameof(EdgeLists))]
    public void An_edge_list_says_what_is_wrong_and_where(string text, long line, string says) =>
        Wrong(() => NetworkCsv.Read(Utf8(text)), line, says);

    [Fact]
    public void A_table_of_nodes_says_what_is_wrong_and_where()
    {
        Wrong(() => NetworkCsv.Read(Utf8("source,target\n"), Utf8("name\nx")), 1, "The table of nodes: it has no column id, but name");
        Wrong(() => NetworkCsv.Read(Utf8("source,target\n"), Utf8("id,name\n,x")), 2, "a node has no id");
        Wrong(() => NetworkCsv.Read(Utf8("source,target\n"), Utf8("id\nx\nx")), 3, "two nodes called \"x\"");
    }

    [Fact]
    public void A_billion_laughs_and_the_files_of_others_are_not_opened()
    {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [<!ENTITY a0 \"ha\">");
        for (var k = 1; k < 30; k++)
        {
            laughs.Append($"<!ENTITY a{k} \"&a{k - 1};&a{k - 1};\">");
        }
        laughs.Append("]><graphml><graph><node id=\"&a29;\"/></graph></graphml>");
        Wrong(() => GraphMl.Read(Utf8(laughs.ToString())), 0, "Take the <!DOCTYPE …> out");
        var outside =
            "<!DOCTYPE gexf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><gexf><graph><nodes><node id=\"&x;\"/></nodes></graph></gexf>";
        Wrong(() => Gexf.Read(Utf8(outside)), 0, "Take the <!DOCTYPE …> out");
        Wrong(() => GraphMl.Read(Utf8("<graphml>&other;</graphml>")), 1, "no well-formed XML");
    }

    [Fact]
    public void Ten_thousand_levels_are_refused_at_the_permitted_one()
    {
        string Deep(int depth) => string.Concat(Enumerable.Repeat("<x>", depth));
        Wrong(() => GraphMl.Read(Utf8("<graphml>" + Deep(10_000))), 1, "more than 64 deep");
        Wrong(() => Gexf.Read(Utf8("<gexf><graph><nodes><node id=\"a\">" + Deep(10_000))), 1, "more than 64 deep");
        Wrong(() => GraphMl.Read(Utf8("<graphml><graph><desc>" + Deep(10_000))), 1, "more than 64 deep");
        Wrong(() => NodeLinkJson.Read(Utf8("{\"x\":" + new string('[', 10_000))), 1, "more than 64 deep");
        Wrong(() => NodeLinkJson.Read(Utf8("{\"nodes\":[{\"id\":\"a\",\"x\":" + new string('[', 10_000))), 1, "more than 64 deep");
        var options = new NetworkReadOptions { MostDepth = 3 };
        GraphMl.Read(Utf8("<graphml><graph><node id=\"a\"><x/></node></graph></graphml>"), options).Graph.NodeCount.ShouldBe(1);
        Wrong(
            () => GraphMl.Read(Utf8("<graphml><graph><node id=\"a\"><x><y/></x></node></graph></graphml>"), options),
            1,
            "more than 3 deep"
        );
        NodeLinkJson.Read(Utf8("{\"nodes\":[{\"id\":1}],\"links\":[]}"), options).Graph.NodeCount.ShouldBe(1);
        Wrong(() => NodeLinkJson.Read(Utf8("{\"nodes\":[{\"id\":1,\"x\":[[]]}],\"links\":[]}"), options), 1, "more than 3 deep");
    }

    [Fact]
    public void A_file_larger_than_permitted_is_not_read_on()
    {
        var options = new NetworkReadOptions { MostBytes = 60 };
        foreach (var read in Readers(options))
        {
            Wrong(() => read(new Endless()), 0, "more than 60 bytes");
        }
        var list = "source,target\na,b\n";
        NetworkCsv.Read(Utf8(list), null, new() { MostBytes = list.Length }).Graph.EdgeCount.ShouldBe(1);
        Wrong(() => NetworkCsv.Read(Utf8(list), null, new() { MostBytes = list.Length - 1 }), 0, "MostBytes");
    }

    [Fact]
    public void Another_encoding_is_said_or_understood()
    {
        var latin = Encoding.Latin1;
        Wrong(() => GraphMl.Read(new MemoryStream(latin.GetBytes("<graphml>\n<graph><node id=\"é\"/></graph></graphml>"))), 2, "as UTF-8");
        Wrong(() => NodeLinkJson.Read(new MemoryStream(latin.GetBytes("{\"nodes\": [\n{\"id\": \"é\"}], \"links\": []}"))), 2, "not UTF-8");
        Wrong(() => NetworkCsv.Read(new MemoryStream(latin.GetBytes("source,target\né,b"))), 1, "not UTF-8");
        var declared = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><graphml><graph><node id=\"é\"/></graph></graphml>";
        GraphMl.Read(new MemoryStream(latin.GetBytes(declared))).Ids.ShouldBe(["é"]);
        var wide = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("source,target\né,b")).ToArray();
        NetworkCsv.Read(new MemoryStream(wide)).Ids.ShouldBe(["é", "b"]);
        var marked = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("{\"nodes\": [{\"id\": \"é\"}], \"links\": []}")).ToArray();
        NodeLinkJson.Read(new MemoryStream(marked)).Ids.ShouldBe(["é"]);
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        var stopped = new CancellationToken(true);
        Should.Throw<OperationCanceledException>(() => GraphMl.Read(Utf8(Weighted("1")), stop: stopped));
        Should.Throw<OperationCanceledException>(() => Gexf.Read(Utf8("<gexf/>"), stop: stopped));
        Should.Throw<OperationCanceledException>(() => NodeLinkJson.Read(Utf8("{}"), stop: stopped));
        Should.Throw<OperationCanceledException>(() => NetworkCsv.Read(Utf8("source,target\n"), stop: stopped));
    }

    private static IEnumerable<Func<Stream, NetworkFile>> Readers(NetworkReadOptions options) =>
        [
            stream => GraphMl.Read(stream, options),
            stream => Gexf.Read(stream, options),
            stream => NodeLinkJson.Read(stream, options),
            stream => NetworkCsv.Read(stream, null, options),
        ];

    private static string Weighted(string weight) =>
        Ml
        + "<key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n<graph><node id=\"a\"/><node id=\"b\"/>\n"
        + "<edge source=\"a\" target=\"b\">\n"
        + $"<data key=\"w\">{weight}</data>\n</edge></graph></graphml>";

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private static void Wrong(Func<NetworkFile> read, long line, string says)
    {
        var wrong = Should.Throw<NetworkFormatException>(() => read());
        wrong.Message.ShouldContain(says);
        wrong.Line.ShouldBe(line, wrong.Message);
        wrong.Message.StartsWith("Line ", StringComparison.Ordinal).ShouldBe(line > 0);
    }

    /// <summary>Any number of blanks.</summary>
    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
