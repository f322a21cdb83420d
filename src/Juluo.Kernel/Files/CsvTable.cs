using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Juluo.Kernel;

/// <summary>
/// Reads a table that somebody brought: CSV (RFC 4180) in UTF-8, with or without a mark of the byte order, with commas or, as spreadsheets of many countries write it, semicolons. Column names in any case;
/// columns nobody knows are passed over.
/// </summary>
public static class CsvTable
{
    private const int MostField = 4000;

    /// <param name="must">Columns without which it is not the table that is meant.</param>
    /// <param name="most">Rows, the header not counted.</param>
    public static async Task<Outcome<List<CsvRow>>> Read(Stream from, IReadOnlyList<string> must, int most, CancellationToken stop)
    {
        using var text = new StreamReader(from, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        using var csv = new CsvReader(text, Form);
        var rows = new List<CsvRow>();
        try
        {
            if (!await csv.ReadAsync() || !csv.ReadHeader() || csv.HeaderRecord is not { } header)
                return new CsvErrors.NoFile();
            var columns = header.Select(h => h.Trim().ToLowerInvariant()).Index().DistinctBy(c => c.Item).ToList();
            if (must.FirstOrDefault(m => !columns.Exists(c => c.Item == m)) is { } absent)
                return new CsvErrors.NoColumn(absent);
            while (await csv.ReadAsync())
            {
                stop.ThrowIfCancellationRequested();
                if (rows.Count == most)
                    return new CsvErrors.TooManyRows(most);
                rows.Add(
                    new(
                        csv.Parser.RawRow,
                        columns.ToDictionary(
                            c => c.Item,
                            c => PlainText.Of(SafeCsv.Unescape(csv.GetField(c.Index) ?? "")),
                            StringComparer.Ordinal
                        )
                    )
                );
            }
        }
        catch (CsvHelperException broken)
        {
            return new CsvErrors.Unreadable(broken.Context?.Parser?.RawRow ?? 0);
        }
        catch (DecoderFallbackException)
        {
            return new CsvErrors.NoText();
        }

        return rows;
    }

    private static CsvConfiguration Form =>
        new(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            PrepareHeaderForMatch = args => args.Header.Trim().ToLowerInvariant(),
            MissingFieldFound = null,
            HeaderValidated = null,
            BadDataFound = null,
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = MostField,
        };
}
