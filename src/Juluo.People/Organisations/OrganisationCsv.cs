using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Juluo.Kernel;

namespace Juluo.People;

/// <summary>Organisations as a table: what is written out can be read in again, and nothing changes by it.</summary>
internal static class OrganisationCsv
{
    public const int MostRows = 5000;

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = args => args.Header.Trim().ToLowerInvariant(),
        MissingFieldFound = null,
        HeaderValidated = null,
        BadDataFound = null,
        TrimOptions = TrimOptions.Trim,
        MaxFieldSize = 4000,
    };

    public static readonly IReadOnlyList<string> Columns =
    [
        "name",
        "latin_name",
        "kind",
        "trade",
        "sentence",
        "site",
        "outside",
        "buys_from",
        "makes_for",
        "distributes",
    ];

    /// <param name="Number">The line of the file, the header being the first.</param>
    public sealed record Row(int Number, IReadOnlyDictionary<string, string> Cells)
    {
        public string? this[string column] => Cells.TryGetValue(column, out var value) && value.Length > 0 ? value : null;

        public IReadOnlyList<string> Names(string column) =>
            (this[column] ?? "").Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public static IEnumerable<IReadOnlyList<string?>> Rows(
        IReadOnlyList<OrganisationCard> organisations,
        IReadOnlyList<OrganisationReader.Link> links
    )
    {
        var names = organisations.ToDictionary(o => o.Id, o => o.Name);
        string Linked(OrganisationId from, SupplyKind kind) =>
            string.Join("; ", links.Where(l => l.From == from && l.Kind == kind).Select(l => names[l.To]));
        return organisations.Select(one =>
            (IReadOnlyList<string?>)
                [
                    one.Name,
                    one.LatinName,
                    one.Kind.ToString().ToLowerInvariant(),
                    one.Trade?.Zh,
                    one.Sentence,
                    one.Site,
                    one.Outside ? "yes" : "no",
                    Linked(one.Id, SupplyKind.BuysFrom),
                    Linked(one.Id, SupplyKind.MakesFor),
                    Linked(one.Id, SupplyKind.Distributes),
                ]
        );
    }

    public static async Task<Outcome<List<Row>>> Read(Stream from, CancellationToken stop)
    {
        using var text = new StreamReader(from, detectEncodingFromByteOrderMarks: true);
        using var csv = new CsvReader(text, Form);
        var rows = new List<Row>();
        try
        {
            if (!await csv.ReadAsync() || !csv.ReadHeader() || csv.HeaderRecord is not { } header)
                return new OrganisationErrors.NoFile("file");
            var columns = header.Select(h => h.Trim().ToLowerInvariant()).ToList();
            if (!columns.Contains("name"))
                return new OrganisationErrors.NoColumn("file", "name");
            while (await csv.ReadAsync())
            {
                stop.ThrowIfCancellationRequested();
                if (rows.Count == MostRows)
                    return new OrganisationErrors.TooManyRows("file", MostRows);
                rows.Add(
                    new(
                        csv.Parser.RawRow,
                        columns
                            .Index()
                            .DistinctBy(c => c.Item)
                            .ToDictionary(c => c.Item, c => PlainText.Of(SafeCsv.Unescape(csv.GetField(c.Index) ?? "")))
                    )
                );
            }
        }
        catch (CsvHelperException broken)
        {
            return new OrganisationErrors.Unreadable("file", broken.Context?.Parser?.RawRow ?? 0);
        }
        return rows;
    }
}
