namespace Juluo.Spaces;

/// <summary>
/// Reads and writes resources as rows of a table, with their places. An exported table can be imported again with the same result, also by another community with sites of the same
/// names. Prices are columns of the module above.
/// </summary>
public sealed partial class ResourceTable(UnitOfWork work, Sites sites, Clock clock, Catalogue catalogue)
{
    /// <summary>The columns with their alternative names, for <see cref="CsvColumns"/>.</summary>
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

    /// <summary>A resource as a row of the table.</summary>
    /// <param name="Number">The line number in the file.</param>
    /// <param name="Units">The number of units; 0 for a hall or a bundle.</param>
    /// <param name="Parts">The parts of a hall or a bundle, by name or by external id.</param>
    /// <param name="ExternalId">The id in the source system, or null if the name identifies it.</param>
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
        /// <summary>The key of the row; a file must not contain it twice.</summary>
        public string Key => ExternalId ?? $"{Site}/{TableCells.Fold(Details.Name!.Zh)}";
    }

    /// <summary>A floor, with an optional zone.</summary>
    /// <param name="Level">The level; null for that of the existing floor, or the next free one.</param>
    public sealed record Place(LocalizedText Floor, int? Level, LocalizedText? Zone);

    /// <summary>A part by name, with a number of units.</summary>
    public sealed record NamedPart(string Name, int Units);

    /// <summary>The result of writing the rows.</summary>
    /// <param name="Same">The number of resources that existed already; they stay unchanged.</param>
    /// <param name="Floors">The number of floors added.</param>
    /// <param name="Wrong">The errors of rows; if there are any, the transaction must be rolled back.</param>
    public sealed record Written(
        IReadOnlyList<(Row Row, ResourceId Id)> Added,
        int Same,
        int Floors,
        int Zones,
        IReadOnlyList<(int Row, Error Why)> Wrong
    )
    {
        /// <summary>The rows that existed already, each with the id that <see cref="Lines"/> writes for it.</summary>
        public IReadOnlyList<(int Row, string Id)> There { get; init; } = [];
    }

    /// <summary>Returns the resources in use as cells in the order of <see cref="Columns"/>, sorted by site, kind and name.</summary>
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
