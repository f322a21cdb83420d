namespace Juluo.Alliances;

/// <summary>
/// Reads groups from CSV with the columns <c>name</c> and optionally <c>name_en</c>, <c>city</c>, <c>latitude</c>, <c>longitude</c>, <c>website</c>, <c>tags</c>. Other columns are
/// ignored.
/// </summary>
internal static class GroupCsv
{
    public const int MostRows = 2000;
    private const int MostErrors = 20;

    public static readonly CsvColumns Columns = new(
        "groups",
        ["name"],
        ("name", "名稱|團體|團體名稱|group|organisation|organization"),
        ("name_en", "英文名稱|english name"),
        ("city", "城市|縣市|地點|location"),
        ("latitude", "緯度|lat"),
        ("longitude", "經度|lon|lng|long"),
        ("website", "網站|網址|site|url"),
        ("tags", "標籤|類型")
    );

    /// <param name="PassedOver">The unknown columns, which were ignored.</param>
    /// <param name="Adjusted">The lines of which an invalid website, tag or incomplete location was dropped, since the list isn't ours to correct.</param>
    public sealed record Reading(List<GroupRow> Rows, IReadOnlyList<string> PassedOver, IReadOnlyList<int> Adjusted);

    public static async Task<Outcome<Reading>> Read(Stream from, CancellationToken stop)
    {
        var read = await CsvTable.Read(from, Columns, MostRows, stop);
        if (read.Failed)
            return read.As<Reading>();
        var adjusted = new List<int>();
        var (rows, wrong, names) = (new List<GroupRow>(), new List<Error>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var line in read.Value.Rows)
        {
            var row = Row(column => line[column]);
            wrong.AddRange(row.Check().Concat(Unplaced(line)).Select(e => new CsvErrors.BadRow(line.Number, e)));
            if (!names.TryAdd(SearchText.Same(row.Name), line.Number))
                wrong.Add(new CsvErrors.BadRow(line.Number, new TableErrors.Twice(names[SearchText.Same(row.Name)])));
            rows.Add(row);
            if (IsAdjusted(line, row.Says))
                adjusted.Add(line.Number);
            if (wrong.Count >= MostErrors)
                break;
        }

        return wrong.Count > 0 ? wrong : new Reading(rows, read.Value.PassedOver, adjusted);
    }

    /// <summary>Returns errors for invalid coordinates. If they were dropped silently, the group would be missing on the map.</summary>
    private static IEnumerable<Error> Unplaced(CsvRow line) =>
        from place in new (string Column, int Most)[] { ("latitude", 90), ("longitude", 180) }
        where line[place.Column] is { } typed && !double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        select line.Bad(place.Column, new ListingErrors.NoCoordinate(null, place.Most));

    private static bool IsAdjusted(CsvRow line, Listing says) =>
        (line["website"] is not null && says.Site is null)
        || Listing.TagList(line["tags"]).Count > says.Tags.Count
        || (line["latitude"] is null) != (line["longitude"] is null);

    private static GroupRow Row(Func<string, string?> cell)
    {
        static double? Degrees(string? typed) =>
            double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

        var (latitude, longitude) = (Degrees(cell("latitude")), Degrees(cell("longitude")));
        // Lists use 0, 0 for "unknown"; no group meets in the sea off Ghana.
        if (latitude is null || longitude is null || (latitude == 0 && longitude == 0))
            (latitude, longitude) = (null, null);
        var site = cell("website") is { } typed && WebLink.Is(WebLink.Whole(typed), Listing.MostSite) ? WebLink.Whole(typed) : null;
        var tags = Listing.TagList(cell("tags")).Where(t => t.EnumerateRunes().Count() <= Listing.MostTag).Take(Listing.MostTags);
        return new(cell("name") ?? "", cell("name_en"), new(true, cell("city"), latitude, longitude, site, [.. tags]));
    }
}
