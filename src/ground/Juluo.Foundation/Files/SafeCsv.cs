using CsvHelper;

namespace Juluo.Foundation;

/// <summary>
/// Writes tables as CSV files (RFC 4180, UTF-8 with the byte order mark that spreadsheets need). Cells that a spreadsheet would evaluate as a formula get a leading
/// apostrophe; our own imports remove it.
/// </summary>
public static class SafeCsv
{
    // Full-width forms too: some spreadsheets treat them as their ASCII forms.
    private const string Signs = "=+-@\t\r\n＝＋－＠";

    public static Download File(string name, IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string?>> rows) =>
        new(name, "text/csv; charset=utf-8", (to, stop) => Write(to, rows.Prepend(heading), stop));

    public static async Task Write(Stream to, IEnumerable<IReadOnlyList<string?>> rows, CancellationToken stop)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var field in row)
                csv.WriteField(Escape(field ?? ""));
            await csv.NextRecordAsync();
        }
    }

    // A single character is no formula; a dash often means "none".
    public static string Escape(string field) =>
        field.Length > 1 && Signs.Contains(field[0], StringComparison.Ordinal) ? $"'{field}" : field;

    public static string Unescape(string field) =>
        field.Length > 2 && field[0] == '\'' && Signs.Contains(field[1], StringComparison.Ordinal) ? field[1..] : field;
}
