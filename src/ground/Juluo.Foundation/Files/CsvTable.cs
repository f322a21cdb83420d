using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Juluo.Foundation;

/// <summary>
/// Reads a table that a person imports: CSV (RFC 4180) with commas or, as spreadsheets of many countries write it, semicolons or tabs. Columns are known by their heading
/// alone, never by their place; unknown ones are skipped, and reported.
/// </summary>
public static partial class CsvTable
{
    private const int MostField = 20_000;
    private const int MostHeading = 60;

    /// <param name="most">Rows, the heading not counted.</param>
    public static async Task<Outcome<CsvSheet>> Read(Stream from, CsvColumns columns, int most, CancellationToken stop)
    {
        var text = await TextFile.Read(from, stop);
        return text.Failed ? text.As<CsvSheet>() : Read(text.Value, columns, most);
    }

    /// <param name="usual">The columns, in order, of a list that has no heading; null: it has one.</param>
    public static Outcome<CsvSheet> Read(string text, CsvColumns columns, int most, IReadOnlyList<string>? usual = null)
    {
        // Excel's own word for what separates the cells.
        var said = Separator().Match(text = text.TrimStart('\uFEFF'));
        using var parser = new CsvParser(
            new StringReader(text[said.Length..]),
            Form(said.Success ? said.Groups["sign"].Value : Guess(text))
        );
        try
        {
            var heading = usual?.ToArray() ?? Next(parser);
            if (heading is null)
                return new CsvErrors.NoFile();
            var names = Array.ConvertAll(heading, columns.Find);
            if (Array.TrueForAll(names, n => n is null))
                return new CsvErrors.NoHeading(string.Join(", ", columns.Names.Select(columns.Shown)));
            if (columns.Must.FirstOrDefault(m => !names.Contains(m)) is { } absent)
                return new CsvErrors.NoColumn(columns.Shown(absent));
            // Two headings may mean one column: its own name comes first.
            var first = names
                .Index()
                .Where(c => c.Item is not null)
                .OrderByDescending(c => columns.IsOwn(heading[c.Index]))
                .DistinctBy(c => c.Item)
                .ToDictionary(c => c.Index, c => c.Item!);
            var addresses = columns.Names.Contains("email") && !names.Contains("email");
            var rows = new List<CsvRow>();
            while (Next(parser) is { } cells)
            {
                if (rows.Count == most)
                    return new CsvErrors.TooManyRows(most);
                if (addresses && Array.FindIndex(cells, c => Address().IsMatch(c)) is >= 0 and var at && !first.ContainsKey(at))
                    return new CsvErrors.AddressColumn(at < heading.Length ? Shown(heading[at]) : "");
                rows.Add(
                    new(
                        parser.RawRow + (said.Success ? 1 : 0),
                        first
                            .Where(c => c.Key < cells.Length)
                            .ToDictionary(c => c.Value, c => PlainText.Of(SafeCsv.Unescape(cells[c.Key])), StringComparer.Ordinal)
                    )
                );
            }

            return new CsvSheet(
                rows,
                [.. heading.Index().Where(h => h.Item.Length > 0 && !first.ContainsKey(h.Index)).Select(h => Shown(h.Item))]
            );
        }
        catch (CsvHelperException broken)
        {
            return new CsvErrors.Unreadable(broken.Context?.Parser?.RawRow ?? 0);
        }
    }

    /// <summary>The next row with something in it.</summary>
    private static string[]? Next(CsvParser parser)
    {
        while (parser.Read())
            if (parser.Record is { } record && !Array.TrueForAll(record, string.IsNullOrWhiteSpace))
                return Array.ConvertAll(record, c => c.Trim());
        return null;
    }

    private static string Shown(string heading) => PlainText.Cut(PlainText.Of(heading.ReplaceLineEndings(" ")), MostHeading);

    /// <summary>What stands most often in the heading, outside quotes.</summary>
    private static string Guess(string text)
    {
        var (commas, semicolons, tabs, quoted) = (0, 0, 0, false);
        foreach (var c in text.AsSpan().TrimStart())
        {
            if (c == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (c is '\r' or '\n')
                break;
            _ = c switch
            {
                ',' => commas++,
                ';' => semicolons++,
                '\t' => tabs++,
                _ => 0,
            };
        }

        return tabs > commas && tabs >= semicolons ? "\t"
            : semicolons > commas ? ";"
            : ",";
    }

    private static CsvConfiguration Form(string separator) =>
        new(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = separator,
            BadDataFound = null,
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = MostField,
        };

    [GeneratedRegex(@"^sep=(?<sign>[,;\t])\r?\n", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+$", RegexOptions.None, 1000)]
    private static partial Regex Address();
}

/// <summary>A table that was read.</summary>
/// <param name="PassedOver">Headings of columns that are not known here; they are not imported.</param>
public sealed record CsvSheet(IReadOnlyList<CsvRow> Rows, IReadOnlyList<string> PassedOver);
