using System.Globalization;

namespace Juluo.Networks.Formats;

/// <summary>
/// Two tables, RFC 4180: nodes (id, attributes) and edges (source, target, weight, attributes), with the names that Gephi expects. Text that a
/// spreadsheet would run as a formula gets an apostrophe in front.
/// </summary>
public static class NetworkCsv
{
    /// <summary>Writes the table of nodes and leaves the writer open. O(n).</summary>
    public static void WriteNodes(TextWriter writer, NetworkFile file)
    {
        WriteRow(writer, ["id", .. file.Nodes.Select(column => Text(column.Name))]);
        for (var node = 0; node < file.Graph.NodeCount; node++)
        {
            var place = node;
            WriteRow(writer, [Id(node), .. file.Nodes.Select(column => Cell(column, place))]);
        }
    }

    /// <summary>Writes the table of edges and leaves the writer open. O(m).</summary>
    public static void WriteEdges(TextWriter writer, NetworkFile file)
    {
        WriteRow(writer, ["source", "target", "weight", .. file.Edges.Select(column => Text(column.Name))]);
        var at = 0;
        foreach (var (a, b, weight) in file.Graph.Edges())
        {
            var place = at++;
            WriteRow(
                writer,
                [Id(a), Id(b), weight.ToString("R", CultureInfo.InvariantCulture), .. file.Edges.Select(column => Cell(column, place))]
            );
        }
    }

    private static string Cell(NetworkColumn column, int place) =>
        column.At(place) switch
        {
            null => "",
            var text when column.Kind == ColumnKind.Text => Text(text),
            var text => text,
        };

    private static string Text(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells));
        writer.Write("\r\n");
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
