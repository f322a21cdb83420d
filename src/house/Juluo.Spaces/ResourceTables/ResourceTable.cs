namespace Juluo.Spaces;

/// <summary>
/// What can be booked, as rows of a table: what it is and where it stands. What is written out is read in again as the same, also by another community with sites of the same names; what it
/// costs stands in columns of the module above.
/// </summary>
public sealed partial class ResourceTable(UnitOfWork work, Sites sites, Clock clock, Catalogue catalogue)
{
    /// <summary>As <see cref="CsvColumns"/> takes them.</summary>
    public static readonly IReadOnlyList<(string Name, string Also)> Columns =
    [
        ("site", "館舍|據點|location|building"),
        ("kind", "種類|類型|type|resource type"),
        ("name", "名稱|空間|空間名稱|資源|resource|space"),
        ("name_en", "英文名稱"),
        ("units", "數量|quantity|number of units"),
        ("seats", "人數|座位數|容納人數|capacity|number of people"),
        ("features", "特色|特性|amenities"),
        ("level", "層|floor level|storey"),
        ("floor", "樓層|樓層名稱|floor name"),
        ("floor_en", "樓層英文名稱"),
        ("zone", "區|區域|area"),
        ("zone_en", "區英文名稱"),
        ("about", "說明|description"),
        ("about_en", "英文說明"),
        ("parts", "組成|made of"),
        ("id", "編號|空間編號|external id|resource id"),
    ];

    /// <summary>A resource as a row says it.</summary>
    /// <param name="Number">The line of the file.</param>
    /// <param name="Units">Of a hall or a bundle none.</param>
    /// <param name="Parts">What a hall or a bundle is made of, by name or by what another program calls it.</param>
    /// <param name="ExternalId">What it is called where it comes from; null: it is distinguished by its name.</param>
    public sealed record Row(
        int Number,
        SiteId Site,
        ResourceKind Kind,
        ResourceDetails Details,
        int Units,
        Place? Place,
        IReadOnlyList<NamedPart> Parts,
        string? ExternalId
    )
    {
        /// <summary>Two rows with the same are one too many.</summary>
        public string Key => ExternalId ?? $"{Site}/{TableCells.Fold(Details.Name!.Zh)}";
    }

    /// <summary>A floor, and a zone of it if one is said.</summary>
    /// <param name="Level">Null: that of the floor, or the next that is free.</param>
    public sealed record Place(LocalizedText Floor, int? Level, LocalizedText? Zone);

    /// <summary>So many units of a part.</summary>
    public sealed record NamedPart(string Name, int Units);

    /// <summary>What came of the rows.</summary>
    /// <param name="Same">Those that were there already: they stay as they are.</param>
    /// <param name="Floors">That were not there yet.</param>
    /// <param name="Wrong">Why a row cannot be written; then nothing counts.</param>
    public sealed record Written(
        IReadOnlyList<(Row Row, ResourceId Id)> Added,
        int Same,
        int Floors,
        int Zones,
        IReadOnlyList<(int Row, Error Why)> Wrong
    )
    {
        /// <summary>Those that were there already, each with the id that <see cref="Lines"/> has for it.</summary>
        public IReadOnlyList<(int Row, string Id)> There { get; init; } = [];
    }

    /// <summary>What is in use, cell by cell in the order of <see cref="Columns"/>; those of one site together, by kind and name.</summary>
    public async Task<List<(ResourceId Id, IReadOnlyList<string?> Cells)>> Lines(CancellationToken stop)
    {
        var house = await Standing(stop);
        var floors = house.Floors.ToDictionary(f => f.Id);
        var zones = house.Zones.ToDictionary(z => z.Id);
        var wholes = (
            await work.List<(ResourceId Whole, ResourceId Part, int Units)>(
                $"select whole_id, part_id, units from spaces.part where community_id = {work.Community}",
                stop
            )
        ).ToLookup(p => p.Whole);
        var called = house.InUse.CountBy(r => (r.Site, TableCells.Fold(r.Name.Zh))).ToDictionary();
        var byId = house.InUse.ToDictionary(r => r.Id);
        return
        [
            .. house
                .InUse.OrderBy(r => house.Sites[r.Site].Name.Zh, StringComparer.Ordinal)
                .ThenBy(r => r.Kind)
                .ThenBy(r => r.Name.Zh, StringComparer.Ordinal)
                .ThenBy(IdOf, StringComparer.Ordinal)
                .Select(r => (r.Id, Cells(r))),
        ];

        string IdOf(Resource r) => house.ExternalIds.GetValueOrDefault(r.Id) ?? r.Id.ToString();
        string PartOf(Resource part) =>
            called[(part.Site, TableCells.Fold(part.Name.Zh))] == 1 && part.Name.Zh.IndexOfAny([';', '；', '×']) < 0
                ? part.Name.Zh
                : IdOf(part);
        IReadOnlyList<string?> Cells(Resource r) =>
            [
                house.Sites[r.Site].Name.Zh,
                EnumWord.Of(r.Kind),
                r.Name.Zh,
                r.Name.En,
                Resource.IsMade(r.Kind) ? null : Text(r.Units),
                Text(r.Seats),
                string.Join("; ", r.Features.Order().Select(EnumWord.Of)),
                r.Floor is { } on ? Text(floors[on].Level) : null,
                r.Floor is { } floor ? floors[floor].Name.Zh : null,
                r.Floor is { } english ? floors[english].Name.En : null,
                r.Zone is { } zone ? zones[zone].Name.Zh : null,
                r.Zone is { } other ? zones[other].Name.En : null,
                r.About?.Said.Zh,
                r.About?.Said.En,
                string.Join(
                    "; ",
                    wholes[r.Id]
                        .Where(p => byId.ContainsKey(p.Part))
                        .Select(p => (p.Units > 1 ? $"{Text(p.Units)} × " : "") + PartOf(byId[p.Part]))
                        .Order(StringComparer.Ordinal)
                ),
                IdOf(r),
            ];
    }

    private static string? Text(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
