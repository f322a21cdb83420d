using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Juluo.Kernel;

namespace Juluo.People;

/// <summary>
/// The rows of a list as people bring it (RFC 4180; comma, semicolon or tab; with or without a mark at its head), each with its number as their program shows it,
/// and its fields by the name of their column.
/// </summary>
internal static class SheetRows
{
    public sealed record Row(int Number, IReadOnlyDictionary<string, string> Fields)
    {
        public string? this[string column] => Fields.TryGetValue(column, out var text) && text.Length > 0 ? text : null;
    }

    /// <param name="usual">The columns, in order, of a list that has no heading.</param>
    /// <param name="names">What a column may be called, in lower case, and its own name.</param>
    public static List<Row> Read(string text, IReadOnlyList<string> usual, IReadOnlyDictionary<string, string> names)
    {
        using var parser = new CsvParser(
            new StringReader(text.TrimStart('\uFEFF')),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                HasHeaderRecord = false,
                Delimiter = Separator(text),
                BadDataFound = null,
                TrimOptions = TrimOptions.Trim,
                MaxFieldSize = 20_000,
            }
        );
        var rows = new List<Row>();
        IReadOnlyList<string?>? columns = null;
        while (parser.Read())
        {
            var fields = parser.Record ?? [];
            if (fields.All(string.IsNullOrWhiteSpace))
                continue;
            if (columns is null)
            {
                var heading = fields.Select(f => names.GetValueOrDefault(f.Trim().ToLowerInvariant())).ToList();
                columns = heading.Any(h => h is not null) ? heading : [.. usual];
                if (heading.Any(h => h is not null))
                    continue;
            }

            var byName = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(fields.Length, columns.Count); i++)
                if (columns[i] is { } name)
                    byName[name] = SafeCsv.Unescape(fields[i].Trim());
            rows.Add(new(parser.RawRow, byName));
        }

        return rows;
    }

    private static string Separator(string text)
    {
        var line = text.Split('\n', 2)[0];
        return line.Contains('\t', StringComparison.Ordinal) ? "\t"
            : line.Count(c => c == ';') > line.Count(c => c == ',') ? ";"
            : ",";
    }
}
