using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Juluo.Kernel;

namespace Juluo.People;

/// <summary>Groups as a table: <c>name</c>, and where given <c>city</c>, <c>latitude</c>, <c>longitude</c>, <c>website</c>, <c>tags</c>. Other columns are passed over.</summary>
internal static class GroupCsv
{
    public const int MostRows = 2000;

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = args => args.Header.Trim().ToLowerInvariant(),
        MissingFieldFound = null,
        HeaderValidated = null,
        BadDataFound = null,
        TrimOptions = TrimOptions.Trim,
        MaxFieldSize = 4000,
    };

    public static readonly IReadOnlyList<string> Columns = ["name", "city", "latitude", "longitude", "website", "tags"];

    /// <param name="said">Says an error in the reader's language.</param>
    public static async Task<Outcome<List<GroupRow>>> Read(Stream from, Func<Error, string> said, CancellationToken stop)
    {
        using var text = new StreamReader(from, detectEncodingFromByteOrderMarks: true);
        using var csv = new CsvReader(text, Form);
        var (rows, wrong, names) = (new List<GroupRow>(), new List<Error>(), new HashSet<string>(StringComparer.Ordinal));
        try
        {
            if (!await csv.ReadAsync() || !csv.ReadHeader() || csv.HeaderRecord is not { } header)
                return new OrganisationErrors.NoFile("file");
            if (!header.Any(h => h.Trim().Equals("name", StringComparison.OrdinalIgnoreCase)))
                return new OrganisationErrors.NoColumn("file", "name");
            while (await csv.ReadAsync() && wrong.Count < 20)
            {
                stop.ThrowIfCancellationRequested();
                if (rows.Count == MostRows)
                    return new OrganisationErrors.TooManyRows("file", MostRows);
                string? Cell(string column) => SafeCsv.Unescape(csv.GetField(column) ?? "") is { Length: > 0 } value ? value : null;
                var row = Row(Cell);
                wrong.AddRange(row.Check().Select(e => new OrganisationErrors.BadRow(csv.Parser.RawRow, said(e))));
                if (!names.Add(IndexView.Fold(row.Name)))
                    wrong.Add(new OrganisationErrors.BadRow(csv.Parser.RawRow, said(new OrganisationErrors.NameTaken(null))));
                rows.Add(row);
            }
        }
        catch (CsvHelperException broken)
        {
            return new OrganisationErrors.Unreadable("file", broken.Context?.Parser?.RawRow ?? 0);
        }

        return wrong.Count > 0 ? wrong : rows;
    }

    private static GroupRow Row(Func<string, string?> cell)
    {
        static double? Degrees(string? typed) =>
            double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

        var (latitude, longitude) = (Degrees(cell("latitude")), Degrees(cell("longitude")));
        // Lists write 0, 0 for "unknown"; nobody meets in the sea off Ghana.
        if (latitude is null || longitude is null || (latitude == 0 && longitude == 0))
            (latitude, longitude) = (null, null);
        var site = cell("website") is { } typed && WebLink.Is(WebLink.Whole(typed), Listing.MostSite) ? WebLink.Whole(typed) : null;
        var tags = Listing.TagList(cell("tags")).Where(t => t.EnumerateRunes().Count() <= Listing.MostTag).Take(Listing.MostTags);
        return new(cell("name") ?? "", new(true, cell("city"), latitude, longitude, site, [.. tags]));
    }
}
