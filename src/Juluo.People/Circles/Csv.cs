using System.Text;

namespace Juluo.People;

/// <summary>Comma-separated values by RFC 4180, with what a spreadsheet would take for a formula made plain text.</summary>
internal static class Csv
{
    private const string FormulaSigns = "=+-@\t\r";

    public static string Line(params ReadOnlySpan<string?> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
            line.Append(i > 0 ? "," : "").Append(Cell(cells[i] ?? ""));

        return line.Append("\r\n").ToString();
    }

    private static string Cell(string text)
    {
        // A lone dash is no formula; it stands for "nobody".
        if (text.Length > 1 && FormulaSigns.Contains(text[0], StringComparison.Ordinal))
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
