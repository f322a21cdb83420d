using CsvHelper;

namespace Juluo.Foundation;

/// <summary>
/// Tables as CSV files (RFC 4180, UTF-8 with the mark that spreadsheets look for). What a spreadsheet would calculate gets an apostrophe before it;
/// our own imports take it off again.
/// </summary>
public static class SafeCsv
{
    // Full width too: some spreadsheets read them as their narrow forms.
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

    // A sign alone is no formula; a dash often stands for no one.
    public static string Escape(string field) =>
        field.Length > 1 && Signs.Contains(field[0], StringComparison.Ordinal) ? $"'{field}" : field;

    public static string Unescape(string field) =>
        field.Length > 2 && field[0] == '\'' && Signs.Contains(field[1], StringComparison.Ordinal) ? field[1..] : field;
}
