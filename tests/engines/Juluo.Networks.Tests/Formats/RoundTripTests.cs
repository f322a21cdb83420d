using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using Juluo.Networks.Drawing;

namespace Juluo.Networks.Tests.Formats;

public sealed class RoundTripTests
{
    private static readonly FsCheck.Gen<string> Texts = Gen.Elements(
        "",
        " ",
        "林小明",
        "a,b;c\td",
        "two\nlines\r\nand\rmore",
        "\"quoted\"",
        "<b>&amp;]]>",
        "=1+1",
        "'=1+1",
        "''@x",
        "'plain",
        "-5",
        "007",
        "1.50",
        "true",
        "NaN",
        "😀 é",
        "  indented",
        "x"
    );

    private static readonly FsCheck.Gen<NetworkFile> Files =
        from nodes in Gen.Choose(0, 6)
        from directed in Gen.Elements(true, false)
        from weighted in Gen.Elements(true, false)
        from ends in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, Math.Max(nodes - 1, 0)), Gen.Choose(0, Math.Max(nodes - 1, 0))))
        from weights in Gen.ArrayOf(Gen.Elements(0.1, 1 / 3.0, 2, 1e-50, 1e40, 12345678.9), 40)
        from ids in Gen.Shuffle(new[] { "a", "0", "-1", "=x", "林, \"小\"", "b c", "<&>" })
        from cells in Gen.ArrayOf(Gen.OneOf(Texts.Select(x => (string?)x), Gen.Constant<string?>(null)), 60)
        from numbers in Gen.ArrayOf(Gen.Elements(0.5, -2.25, 1e-7, double.NaN, 1e21), 60)
        from extras in Gen.Elements(true, false)
        select Made(nodes, directed, weighted, ends, weights, ids, cells, numbers, extras);

    [Fact]
    public void GraphMl_read_is_what_was_written() =>
        Law.HoldsFor(
            Files,
            file =>
            {
                var read = Read(stream => GraphMl.Write(stream, file), stream => GraphMl.Read(stream));
                var positions = file.Positions is null ? 0 : 2;
                return SameGraph(file, read)
                    && read.Description == file.Description
                    && SameCells([.. file.Nodes], [.. read.Nodes.SkipLast(positions)], file.Graph.NodeCount)
                    && SameCells(file.Edges, read.Edges, file.Graph.EdgeCount)
                    && Enumerable
                        .Range(0, file.Graph.NodeCount)
                        .All(k => positions == 0 || read.Nodes[^2].At(k) == Text(file.Positions![k].X));
            }
        );

    [Fact]
    public void Gexf_read_is_what_was_written() =>
        Law.HoldsFor(
            Files,
            file =>
            {
                var read = Read(stream => Gexf.Write(stream, file), stream => Gexf.Read(stream));
                return SameGraph(file, read)
                    && read.Description == file.Description
                    && SameCells(file.Nodes, read.Nodes, file.Graph.NodeCount)
                    && SameCells(file.Edges, read.Edges, file.Graph.EdgeCount)
                    && Enumerable
                        .Range(0, file.Graph.NodeCount)
                        .All(k =>
                            (read.Label?.At(k) ?? file.Ids![k]) == (file.Label?.At(k) ?? file.Ids![k])
                            && (read.Positions?[k] ?? new(double.NaN, double.NaN)) == (file.Positions?[k] ?? new(double.NaN, double.NaN))
                        );
            }
        );

    [Fact]
    public void Json_read_is_what_was_written() =>
        Law.HoldsFor(
            Files,
            file =>
            {
                var read = Read(stream => NodeLinkJson.Write(stream, file), stream => NodeLinkJson.Read(stream));
                var positions = file.Positions is null ? 0 : 2;
                return SameGraph(file, read)
                    && read.Description == file.Description
                    && SameValues([.. file.Nodes], read.Nodes, file.Graph.NodeCount)
                    && SameValues(file.Edges, read.Edges, file.Graph.EdgeCount)
                    && read.Nodes.Count <= file.Nodes.Count + positions;
            }
        );

    [Fact]
    public void Csv_read_is_what_was_written() =>
        Law.HoldsFor(
            Files,
            file =>
            {
                var nodes = Bytes(stream => Using(stream, writer => NetworkCsv.WriteNodes(writer, file)));
                var edges = Bytes(stream => Using(stream, writer => NetworkCsv.WriteEdges(writer, file)));
                using MemoryStream nodeStream = new(nodes),
                    edgeStream = new(edges);
                var read = NetworkCsv.Read(edgeStream, nodeStream);
                // A list without rows has no weights and, without any type, no direction.
                return (file.Graph.EdgeCount == 0 ? read.Ids!.SequenceEqual(file.Ids!) : SameGraph(file, read))
                    && SameTexts(file.Nodes, read.Nodes, file.Graph.NodeCount)
                    && SameTexts(file.Edges, read.Edges, file.Graph.EdgeCount);
            }
        );

    [Fact]
    public void One_format_turns_into_another_without_loss()
    {
        var (graph, _) = OracleGraphs.Get("directed-random");
        var file = new NetworkFile(graph, [NetworkColumn.Text("名", k => "人" + k)], [NetworkColumn.Integer("n", e => e)])
        {
            Ids = [.. Enumerable.Range(0, graph.NodeCount).Select(k => "x" + k)],
        };
        var first = Read(stream => GraphMl.Write(stream, file), stream => GraphMl.Read(stream));
        var second = Read(stream => Gexf.Write(stream, first), stream => Gexf.Read(stream));
        var third = Read(stream => NodeLinkJson.Write(stream, second), stream => NodeLinkJson.Read(stream));
        SameGraph(file, third).ShouldBeTrue();
        SameCells(file.Nodes, third.Nodes, graph.NodeCount).ShouldBeTrue();
        SameCells(file.Edges, third.Edges, graph.EdgeCount).ShouldBeTrue();
    }

    private static NetworkFile Made(
        int nodes,
        bool directed,
        bool weighted,
        (int, int)[] ends,
        double[] weights,
        string[] ids,
        string?[] cells,
        double[] numbers,
        bool extras
    )
    {
        var graph = Graph.FromEdges(
            nodes,
            ends.Where(e => nodes > 0 && e.Item1 != e.Item2).Take(30).Select((e, at) => new Edge(e.Item1, e.Item2, weights[at])),
            directed
        );
        graph = weighted ? graph : graph.WithoutWeights();
        return new(
            graph,
            [NetworkColumn.Text("名 \"a\", b", k => cells[k]), NetworkColumn.Number("score", k => numbers[k])],
            [
                NetworkColumn.Text("=kind", e => cells[10 + e]),
                NetworkColumn.Boolean("known", e => e % 3 == 0 ? null : e % 2 == 0),
                NetworkColumn.Integer("since", e => e % 4 == 0 ? null : -e),
            ]
        )
        {
            Ids = ids[..nodes],
            Description = extras ? "a <sentence>" : null,
            Label = extras ? NetworkColumn.Text("label", k => cells[20 + k] ?? "l") : null,
            Positions = extras ? [.. Enumerable.Range(0, nodes).Select(k => new Point(k / 3.0, -k * 1e9))] : null,
        };
    }

    private static bool SameGraph(NetworkFile written, NetworkFile read) =>
        read.Graph.IsDirected == written.Graph.IsDirected
        && (written.Graph.EdgeCount == 0 || read.Graph.IsWeighted == written.Graph.IsWeighted)
        && read.Graph.NodeCount == written.Graph.NodeCount
        && read.Ids!.SequenceEqual(written.Ids!)
        && read.Graph.Edges().SequenceEqual(written.Graph.Edges());

    private static bool SameCells(IReadOnlyList<NetworkColumn> written, IReadOnlyList<NetworkColumn> read, int count) =>
        read.Select(column => (column.Name, column.Kind)).SequenceEqual(written.Select(column => (column.Name, column.Kind)))
        && SameTexts(written, read, count);

    private static bool SameTexts(IReadOnlyList<NetworkColumn> written, IReadOnlyList<NetworkColumn> read, int count) =>
        read.Count == written.Count
        && Enumerable.Range(0, read.Count).All(k => Enumerable.Range(0, count).All(at => read[k].At(at) == written[k].At(at)));

    /// <summary>A column without any cell is not in JSON, and the first cell determines the order of the columns.</summary>
    private static bool SameValues(IReadOnlyList<NetworkColumn> written, IReadOnlyList<NetworkColumn> read, int count) =>
        written.All(column =>
        {
            var found = read.SingleOrDefault(other => other.Name == column.Name);
            return Enumerable
                .Range(0, count)
                .All(at =>
                    column.Kind == ColumnKind.Number && column.At(at) is { } number
                        ? double.Parse(number, CultureInfo.InvariantCulture)
                            .Equals(double.Parse(found!.At(at)!, CultureInfo.InvariantCulture))
                        : found?.At(at) == column.At(at)
                );
        });

    private static NetworkFile Read(Action<Stream> write, Func<Stream, NetworkFile> read)
    {
        using var stream = new MemoryStream(Bytes(write));
        return read(stream);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static void Using(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        write(writer);
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
