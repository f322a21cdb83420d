using System.Globalization;
using Juluo.Kernel;

namespace Juluo.People;

/// <summary>Groups as a table: <c>name</c>, and where given <c>city</c>, <c>latitude</c>, <c>longitude</c>, <c>website</c>, <c>tags</c>. Other columns are passed over.</summary>
internal static class GroupCsv
{
    public const int MostRows = 2000;
    private const int MostErrors = 20;

    public static readonly IReadOnlyList<string> Columns = ["name", "city", "latitude", "longitude", "website", "tags"];

    /// <param name="said">Says an error in the reader's language.</param>
    public static async Task<Outcome<List<GroupRow>>> Read(Stream from, Func<Error, string> said, CancellationToken stop)
    {
        var read = await CsvTable.Read(from, ["name"], MostRows, stop);
        if (read.Failed)
            return read.As<List<GroupRow>>();
        var (rows, wrong, names) = (new List<GroupRow>(), new List<Error>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in read.Value)
        {
            var row = Row(column => line[column]);
            wrong.AddRange(row.Check().Select(e => new CsvErrors.BadRow(line.Number, said(e))));
            if (!names.Add(IndexView.Fold(row.Name)))
                wrong.Add(new CsvErrors.BadRow(line.Number, said(new OrganisationErrors.NameTaken(null))));
            rows.Add(row);
            if (wrong.Count >= MostErrors)
                break;
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
