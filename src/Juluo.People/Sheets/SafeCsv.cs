using System.Globalization;
using System.Text;
using CsvHelper;
using Juluo.Kernel;

namespace Juluo.People;

/// <summary>
/// A table as a CSV file (RFC 4180, UTF-8 with the mark that table programs look for). What such a program would calculate gets an apostrophe before it;
/// our own import takes it off again.
/// </summary>
internal static class SafeCsv
{
    public static Download File(string name, IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string?>> rows) =>
        new(
            name,
            "text/csv; charset=utf-8",
            async (stream, stop) =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
                await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
                foreach (var row in rows.Prepend(heading))
                {
                    foreach (var field in row)
                        csv.WriteField(Plain(field));
                    await csv.NextRecordAsync();
                }

                await writer.FlushAsync(stop);
            }
        );

    internal static string Plain(string? field) =>
        field is { Length: > 0 } && "=+-@\t\r".Contains(field[0], StringComparison.Ordinal) ? $"'{field}" : field ?? "";
}
