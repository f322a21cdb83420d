using CsvHelper;
using CsvHelper.Configuration;

namespace Juluo.Foundation;

/// <summary>
/// Reads an imported table: CSV (RFC 4180) separated by commas or, as spreadsheets of many countries write it, by semicolons or tabs. Columns are identified by
/// heading only, never by position; unknown columns are skipped and reported. A cell beyond the headings is an error.
/// </summary>
public static partial class CsvTable
{
    private const int MostField = 20_000;
    private const int MostHeading = 60;

    /// <param name="most">The maximum number of rows, without the heading.</param>
    public static async Task<Outcome<CsvSheet>> Read(Stream from, CsvColumns columns, int most, CancellationToken stop)
    {
        var text = await TextFile.Read(from, stop);
        return text.Failed ? text.As<CsvSheet>() : Read(text.Value, columns, most);
    }

    /// <param name="usual">The columns, in order, of a table without a heading row; null if it has one.</param>
    public static Outcome<CsvSheet> Read(string text, CsvColumns columns, int most, IReadOnlyList<string>? usual = null)
    {
        // Excel's own line that declares the separator.
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
            // Two headings may match one column: our own name wins over an alias.
            var first = names
                .Index()
                .Where(c => c.Item is not null)
                .OrderByDescending(c => columns.IsOwn(heading[c.Index]))
                .DistinctBy(c => c.Item)
                .ToDictionary(c => c.Index, c => c.Item!);
            var addresses = columns.Names.Contains("email") && !names.Contains("email");
            var rows = new List<CsvRow>();
            var filled = new SortedSet<int>();
            while (Next(parser) is { } cells)
            {
                if (rows.Count == most)
                    return new CsvErrors.TooManyRows(most);
                if (addresses && Array.FindIndex(cells, c => Address().IsMatch(c)) is >= 0 and var at && !first.ContainsKey(at))
                    return new CsvErrors.AddressColumn(at < heading.Length ? Shown(heading[at]) : "");
                // An unquoted separator within a text shifts all following cells into wrong columns.
                if (Array.FindIndex(cells, Math.Min(heading.Length, cells.Length), c => c.Length > 0) is >= 0 and var extra)
                    return new CsvErrors.ExtraCell(parser.RawRow + (said.Success ? 1 : 0), Shown(cells[extra]), parser.Delimiter);
                filled.UnionWith(
                    cells
                        .Index()
                        .Where(c => c.Index < heading.Length && c.Item.Length > 0 && heading[c.Index].Length == 0)
                        .Select(c => c.Index)
                );
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
                [
                    .. heading
                        .Index()
                        .Where(h => !first.ContainsKey(h.Index) && (h.Item.Length > 0 || filled.Contains(h.Index)))
                        .Select(h => h.Item.Length > 0 ? Shown(h.Item) : Letter(h.Index)),
                ]
            );
        }
        catch (CsvHelperException broken)
        {
            return new CsvErrors.Unreadable(broken.Context?.Parser?.RawRow ?? 0);
        }
    }

    /// <summary>Returns the next row that is not blank.</summary>
    private static string[]? Next(CsvParser parser)
    {
        while (parser.Read())
            if (parser.Record is { } record && !Array.TrueForAll(record, string.IsNullOrWhiteSpace))
                return Array.ConvertAll(record, c => c.Trim());
        return null;
    }

    private static string Shown(string heading) => PlainText.Cut(PlainText.Of(heading.ReplaceLineEndings(" ")), MostHeading);

    /// <summary>Returns the letter by which spreadsheets name a column without a heading.</summary>
    private static string Letter(int column) => (column < 26 ? "" : Letter((column / 26) - 1)) + (char)('A' + (column % 26));

    /// <summary>Guesses the separator: the most frequent one in the heading, outside quotes.</summary>
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

/// <summary>A table as it was read: the rows, and the columns that were ignored.</summary>
/// <param name="PassedOver">Headings of unknown columns, which are not imported.</param>
public sealed record CsvSheet(IReadOnlyList<CsvRow> Rows, IReadOnlyList<string> PassedOver);
