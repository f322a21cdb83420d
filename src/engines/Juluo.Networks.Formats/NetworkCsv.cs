using System.Buffers;
using System.Globalization;

namespace Juluo.Networks.Formats;

/// <summary>
/// Two tables by RFC 4180: nodes (id, attributes) and edges (source, target, weight, attributes), with the column names that Gephi expects. Text that a spreadsheet would
/// run as a formula is prefixed with an apostrophe, which reading removes. A missing cell is empty, an empty text is "".
/// </summary>
public static partial class NetworkCsv
{
    private static readonly string[] Reserved = ["source", "target", "weight", "type"];

    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",;\t\"\r\n");

    private const string FormulaSigns = "=+-@\t\r";

    /// <summary>Writes the table of nodes and leaves the writer open. O(n).</summary>
    /// <param name="writer">Target writer; after cancellation it contains everything written until then.</param>
    /// <param name="file">The network to write.</param>
    /// <param name="stop">Cancels between nodes.</param>
    /// <exception cref="ArgumentException">The ids are not one for each node, all different; or an attribute of nodes is called "id".</exception>
    public static void WriteNodes(TextWriter writer, NetworkFile file, CancellationToken stop = default)
    {
        NetworkFile.RequireNames(file.Nodes, "id");
        var ids = file.SafeIds(id => id);
        WriteRow(writer, ["id", .. file.Nodes.Select(column => Text(column.Name))]);
        for (var node = 0; node < file.Graph.NodeCount; node++)
        {
            stop.ThrowIfCancellationRequested();
            var place = node;
            WriteRow(writer, [Text(ids[node]), .. file.Nodes.Select(column => Cell(column, place))]);
        }
    }

    /// <summary>
    /// Writes the table of edges and leaves the writer open; an unweighted graph has no weight column, and a directed one has a type column with Directed in every row.
    /// O(m).
    /// </summary>
    /// <param name="writer">Target writer; after cancellation it contains everything written until then.</param>
    /// <param name="file">The network to write.</param>
    /// <param name="stop">Cancels between edges.</param>
    /// <exception cref="ArgumentException">
    /// The ids are not one for each node, all different; or an attribute of edges is called "source", "target", "weight" or "type".
    /// </exception>
    public static void WriteEdges(TextWriter writer, NetworkFile file, CancellationToken stop = default)
    {
        NetworkFile.RequireNames(file.Edges, Reserved);
        var ids = file.SafeIds(id => id);
        var (weighted, directed) = (file.Graph.IsWeighted, file.Graph.IsDirected);
        string[] Row(string source, string target, string weight, string type, IEnumerable<string> cells) =>
            [source, target, .. weighted ? [weight] : Array.Empty<string>(), .. directed ? [type] : Array.Empty<string>(), .. cells];
        WriteRow(writer, Row("source", "target", "weight", "type", file.Edges.Select(column => Text(column.Name))));
        var at = 0;
        foreach (var (a, b, weight) in file.Graph.Edges())
        {
            stop.ThrowIfCancellationRequested();
            var place = at++;
            var text = weight.ToString("R", CultureInfo.InvariantCulture);
            WriteRow(writer, Row(Text(ids[a]), Text(ids[b]), text, "Directed", file.Edges.Select(column => Cell(column, place))));
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
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.Length == 0 || safe.AsSpan().ContainsAny(ToQuote)
            ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : safe;
    }

    /// <summary>Checks for a formula, also behind apostrophes, so that removing one on reading restores the original text.</summary>
    private static bool IsFormula(string text) =>
        text.AsSpan().TrimStart('\'') is { Length: > 0 } rest && FormulaSigns.Contains(rest[0], StringComparison.Ordinal);

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells));
        writer.Write("\r\n");
    }

    /// <summary>Returns the text without the apostrophe that keeps a spreadsheet from running it.</summary>
    internal static string Disarmed(string cell) => cell.StartsWith('\'') && IsFormula(cell) ? cell[1..] : cell;
}
