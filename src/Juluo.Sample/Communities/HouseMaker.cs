namespace Juluo.Sample;

/// <summary>Names the community and its houses. A network has one house per 125 members or so.</summary>
internal static class HouseMaker
{
    private const int MembersPerHouse = 125;

    private static readonly (ZoneKind Kind, string Code, string Zh, string En)[] Zones =
    [
        (ZoneKind.Quiet, "quiet", "安靜區", "Quiet room"),
        (ZoneKind.BigTable, "big-table", "大桌", "Big table"),
        (ZoneKind.Studio, "studio", "工作間", "Studio"),
        (ZoneKind.Kitchen, "kitchen", "廚房", "Kitchen"),
        (ZoneKind.MeetingRoom, "meeting-room", "會議室", "Meeting room"),
        (ZoneKind.Terrace, "terrace", "陽台", "Terrace"),
        (ZoneKind.Hall, "hall", "講堂", "Hall"),
    ];

    public static (string Slug, Phrase Name, Phrase Theme) Describe(SamplePreset preset) =>
        preset switch
        {
            SamplePreset.Riverside => ("riverside", new("河岸共作室", "Riverside Workroom"), new("圖像與書", "Pictures and books")),
            SamplePreset.Laneside => ("laneside", new("巷口共創", "Laneside Commons"), new("什麼行業都有", "Every trade under one roof")),
            _ => ("islands", new("島聚聯盟", "Isle Houses"), new("一張通行證，走遍各館", "One pass, every house")),
        };

    public static IReadOnlyList<House> Make(SamplePreset preset, int members)
    {
        if (preset != SamplePreset.Islands)
        {
            var town =
                preset == SamplePreset.Riverside ? new Phrase("臺北市萬華區", "Wanhua, Taipei") : new("臺北市大同區", "Datong, Taipei");
            var (slug, name, _) = Describe(preset);
            return [House(0, slug, name, town)];
        }

        var count = Math.Max(2, (members + (MembersPerHouse / 2)) / MembersPerHouse);
        return [.. Enumerable.Range(0, count).Select(NetworkHouse)];
    }

    public static int ZoneNumber(int house, ZoneKind kind) => (house * Zones.Length) + (int)kind;

    public static int HouseOf(int zone) => zone / Zones.Length;

    /// <summary>Returns the zone of the same kind in another house, in which a guest sits.</summary>
    public static int SameZone(int zone, int house) => (house * Zones.Length) + (zone % Zones.Length);

    private static House NetworkHouse(int number)
    {
        var names = SampleCatalogue.HouseNames;
        var (name, town) = names[number % names.Count];
        var round = number / names.Count;
        var slug = name.En!.ToLowerInvariant().Replace(' ', '-') + (round == 0 ? string.Empty : $"-{round + 1}");
        var nth = round == 0 ? string.Empty : $"{round + 1}";
        return House(number, slug, new($"{name.Zh}{nth}館", $"{name.En} House {nth}".TrimEnd()), town);
    }

    private static House House(int number, string slug, Phrase name, Phrase town) =>
        new(number, slug, name, town, [.. Zones.Select((z, i) => Zone(number, i, slug, z.Kind, z.Code, new(z.Zh, z.En)))]);

    private static HouseZone Zone(int house, int place, string slug, ZoneKind kind, string code, Phrase name) =>
        new((house * Zones.Length) + place, house, $"{slug}/{code}", name, kind);
}
