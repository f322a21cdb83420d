namespace Juluo.Spaces;

public sealed partial class ResourceTable
{
    /// <summary>Returns a function that reads a row and reports all errors in it.</summary>
    public async Task<Func<CsvRow, Outcome<Row>>> Reader(CancellationToken stop)
    {
        var open = (await sites.All(stop)).FindAll(s => s.ClosedAt is null);
        var houses = open.SelectMany(
                s => (string[])[s.Name.Zh, s.Name.En, s.Slug, s.Id.ToString()],
                (s, name) => (TableCells.Fold(name), s.Id)
            )
            .ToLookup(s => s.Item1, s => s.Id);
        var (kinds, features) = (TableCells.WordsOf<ResourceKind>(catalogue), TableCells.WordsOf<Feature>(catalogue));
        return row => Read(row, houses, open is [var only] ? only.Id : null, kinds, features, clock.Now.InUtc());
    }

    /// <param name="only">The only site of the community, which rows need not name; null if there are several.</param>
    internal static Outcome<Row> Read(
        CsvRow row,
        ILookup<string, SiteId> houses,
        SiteId? only,
        IReadOnlyDictionary<string, ResourceKind> kinds,
        IReadOnlyDictionary<string, Feature> features,
        ZonedDateTime now
    )
    {
        var wrong = new List<Error>();
        var site =
            row["site"] is null && only is { } one ? one : TableCells.One(row, "site", houses, new ResourceTableErrors.NoSite(), wrong);
        if (!kinds.TryGetValue(TableCells.Fold(row["kind"] ?? ""), out var kind))
            wrong.Add(row.Bad("kind", new ResourceTableErrors.NoKind(AllOf<ResourceKind>())));
        var made = Resource.IsMade(kind);
        var chosen = new List<Feature>();
        foreach (var word in row.Names("features"))
            if (features.TryGetValue(TableCells.Fold(word), out var feature))
                chosen.Add(feature);
            else
                wrong.Add(new CsvErrors.BadCell("features", word, new ResourceTableErrors.NoFeature(AllOf<Feature>())));
        var details = new ResourceDetails(
            new(row["name"], row["name_en"]),
            new(row["about"], row["about_en"]),
            Number(row, "seats", 1, ResourceDetails.MostSeats, wrong),
            chosen
        );
        wrong.AddRange(FieldChecks.Of(details, now));
        var units = Number(row, "units", made ? 0 : 1, made ? 0 : ResourceDetails.MostUnits, wrong);
        var place = Stands(row, wrong);
        var parts = row.Names("parts").Select(Part).ToList();
        if (made != parts.Count > 0)
            wrong.Add(row.Bad("parts", made ? new ResourceErrors.NoParts() : new ResourceTableErrors.NotMade()));
        var id = TableCells.ExternalId(row, wrong);
        return wrong.Count > 0 ? wrong : new Row(row.Number, site, kind, details, made ? 0 : units ?? 1, place, parts, id);
    }

    private static Place? Stands(CsvRow row, List<Error> wrong)
    {
        var level = Number(row, "level", Floor.Lowest, Floor.Highest, wrong);
        if ((row["floor"] ?? row["floor_en"]) is null)
        {
            if (level is not null || row["zone"] is not null || row["zone_en"] is not null)
                wrong.Add(new CsvErrors.EmptyCell("floor", new ResourceTableErrors.NoFloor()));
            return null;
        }

        foreach (
            var (column, most) in new[]
            {
                ("floor", Floor.MostName),
                ("floor_en", Floor.MostName),
                ("zone", Zone.MostName),
                ("zone_en", Zone.MostName),
            }
        )
            wrong.AddRange(FormText.Check(column, row[column], most));
        var zone = new LocalizedText(row["zone"], row["zone_en"]);
        return new(new(row["floor"], row["floor_en"]), level, zone.Zh.Length > 0 ? zone : null);
    }

    /// <summary>Reads an optional whole number; levels below the ground have a minus sign.</summary>
    private static int? Number(CsvRow row, string column, int least, int most, List<Error> wrong)
    {
        if (row[column] is not { } typed)
            return null;
        var below = typed.StartsWith('-');
        if (
            NumberText.Whole(below ? typed[1..] : typed) is { } number
            && (below ? -number : number) is var signed
            && signed >= least
            && signed <= most
        )
            return signed;
        wrong.Add(row.Bad(column, new ResourceTableErrors.NoNumber(least, most)));
        return null;
    }

    private static NamedPart Part(string typed) =>
        Several().Match(typed) is { Success: true } match
            ? new(match.Groups["name"].Value, int.Parse(match.Groups["units"].ValueSpan, CultureInfo.InvariantCulture))
            : new(typed, 1);

    private static string AllOf<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(EnumWord.Of));

    [GeneratedRegex(@"^(?<units>[0-9]{1,3})\s*×\s*(?<name>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Several();
}
