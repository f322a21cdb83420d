namespace Juluo.Sample;

/// <summary>The resources of the sample's houses: two realistic floors, with the position of each resource on the plan.</summary>
internal static class SampleSiteTexts
{
    public const int Wide = 24;
    public const int Deep = 14;

    /// <param name="Zone">The code of the zone that contains the resource.</param>
    /// <param name="At">The resource's cells on the plan; null if it is only in the list.</param>
    /// <param name="Parts">The indexes of the resource's parts in this list.</param>
    public sealed record Thing(
        ResourceKind Kind,
        string Zh,
        string En,
        string? Zone,
        (int X, int Y, int W, int H)? At,
        int? Seats = null,
        int Units = 1,
        Feature[]? Has = null,
        int[]? Parts = null,
        LocalizedText? About = null
    );

    public sealed record Storey(
        int Level,
        string Zh,
        string En,
        (string Code, int X, int Y, int W, int H, int Capacity)[] Zones,
        Thing[] Things
    );

    public static readonly Storey Ground = new(
        0,
        "一樓",
        "Ground floor",
        [("big-table", 0, 0, 11, 8, 20), ("kitchen", 11, 0, 6, 6, 10), ("hall", 17, 0, 7, 10, 60), ("terrace", 0, 10, 24, 4, 16)],
        [
            new(
                ResourceKind.HotDesk,
                "大桌",
                "Big table",
                "big-table",
                (1, 2, 9, 3),
                1,
                12,
                [Feature.Daylight, Feature.Lively, Feature.Open, Feature.Accessible],
                About: new(
                    "一張長桌，十二個位子。會聊起來的地方，耳機請自備。",
                    "One long table with twelve places. People talk here; bring headphones."
                )
            ),
            new(ResourceKind.Room, "電話亭一", "Phone booth 1", "big-table", (1, 6, 2, 2), 1, 1, [Feature.Phone, Feature.Private]),
            new(
                ResourceKind.Room,
                "電話亭二",
                "Phone booth 2",
                "big-table",
                (3, 6, 2, 2),
                1,
                1,
                [Feature.Phone, Feature.Private, Feature.Camera]
            ),
            new(
                ResourceKind.Room,
                "講堂東半",
                "Hall, east half",
                "hall",
                (17, 1, 7, 4),
                30,
                1,
                [Feature.Screen, Feature.Daylight, Feature.Accessible]
            ),
            new(ResourceKind.Room, "講堂西半", "Hall, west half", "hall", (17, 5, 7, 4), 30, 1, [Feature.Screen, Feature.Accessible]),
            new(
                ResourceKind.Hall,
                "講堂",
                "The hall",
                "hall",
                null,
                60,
                0,
                [Feature.Screen, Feature.Daylight, Feature.Accessible],
                [3, 4],
                new(
                    "拉開隔屏就是六十人的講堂：講座、市集、大合照。",
                    "With the screen drawn back, a hall for sixty: talks, markets, the yearly photo."
                )
            ),
            new(
                ResourceKind.HotDesk,
                "陽台座位",
                "Terrace seats",
                "terrace",
                (2, 11, 8, 2),
                1,
                6,
                [Feature.View, Feature.Daylight, Feature.Open]
            ),
            new(ResourceKind.Locker, "置物櫃", "Lockers", "kitchen", (12, 4, 4, 1), null, 24),
            new(ResourceKind.Equipment, "印表機", "Printer", "kitchen", (12, 1, 2, 2), null, 1, [Feature.Accessible]),
            new(ResourceKind.Parking, "腳踏車位", "Bicycle parking", null, (19, 11, 4, 2), null, 10),
        ]
    );

    public static readonly Storey Upper = new(
        1,
        "二樓",
        "Upper floor",
        [("quiet", 0, 0, 9, 14, 18), ("meeting-room", 9, 0, 15, 5, 20), ("studio", 9, 5, 15, 9, 16)],
        [
            new(
                ResourceKind.HotDesk,
                "安靜區座位",
                "Quiet desks",
                "quiet",
                (1, 2, 7, 4),
                1,
                10,
                [Feature.Quiet, Feature.Daylight, Feature.View],
                About: new(
                    "不講電話、不開會。靠窗的四個位子看得到河。",
                    "No calls, no meetings. The four by the window look over the river."
                )
            ),
            .. Enumerable
                .Range(0, 6)
                .Select(n => new Thing(
                    ResourceKind.FixedDesk,
                    $"固定座位 {n + 1}",
                    $"Desk {n + 1}",
                    "quiet",
                    (1 + (n % 3 * 2), 8 + (n / 3 * 3), 2, 2),
                    1,
                    1,
                    n % 3 == 0 ? [Feature.Quiet, Feature.Daylight] : [Feature.Quiet]
                )),
            new(
                ResourceKind.Room,
                "小會議室",
                "Small meeting room",
                "meeting-room",
                (10, 1, 4, 3),
                4,
                1,
                [Feature.Quiet, Feature.Daylight, Feature.Private, Feature.Whiteboard]
            ),
            new(
                ResourceKind.Room,
                "中會議室",
                "Meeting room",
                "meeting-room",
                (14, 1, 5, 3),
                8,
                1,
                [Feature.Private, Feature.Screen, Feature.Whiteboard, Feature.Camera, Feature.Accessible],
                About: new(
                    "八個人剛好。視訊鏡頭對著長邊，白板可以整面寫。",
                    "Right for eight. The camera faces the long side; the whole wall can be written on."
                )
            ),
            new(
                ResourceKind.Office,
                "二〇一辦公室",
                "Office 201",
                "studio",
                (18, 5, 6, 4),
                4,
                1,
                [Feature.Private, Feature.Daylight, Feature.View]
            ),
            new(ResourceKind.Office, "二〇二辦公室", "Office 202", "studio", (18, 9, 6, 4), 3, 1, [Feature.Private]),
            new(ResourceKind.Equipment, "孔版印刷機", "Risograph", "studio", (10, 6, 2, 2), null, 1, [Feature.Lively]),
            new(ResourceKind.Equipment, "攝影機", "Camera", "studio", (13, 6, 1, 1), null, 2),
            new(ResourceKind.Equipment, "投影機", "Projector", "studio", (15, 6, 1, 1), null, 2),
            new(
                ResourceKind.Bundle,
                "訪談組合",
                "Interview set",
                "studio",
                null,
                4,
                0,
                [Feature.Quiet, Feature.Private],
                [7, 12],
                new("小會議室加一台攝影機：錄訪談剛好。", "The small meeting room with a camera: what an interview needs.")
            ),
            new(
                ResourceKind.Residency,
                "駐村房",
                "Residency room",
                null,
                (10, 10, 5, 3),
                2,
                1,
                [Feature.Private, Feature.Daylight, Feature.Kitchen],
                About: new(
                    "給外地來的人住幾晚或一個月。共用廚房與浴室。",
                    "For people from elsewhere, some nights or a month. Kitchen and bath are shared."
                )
            ),
        ]
    );

    /// <summary>The prices of each kind: audience, unit, amount, and the hours if limited.</summary>
    public static IReadOnlyList<(string Who, PriceUnit Per, string Amount, string? Hours)> Prices(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.HotDesk =>
            [
                ("member", PriceUnit.Hour, "40", null),
                ("member", PriceUnit.Day, "250", null),
                ("guest", PriceUnit.Day, "350", null),
            ],
            ResourceKind.Room =>
            [
                ("member", PriceUnit.Hour, "200", null),
                ("member", PriceUnit.Hour, "120", "18-22"),
                ("guest", PriceUnit.Hour, "350", null),
                ("guest", PriceUnit.Day, "2,000", null),
            ],
            ResourceKind.Hall =>
            [
                ("member", PriceUnit.Hour, "800", null),
                ("member", PriceUnit.Day, "4,500", null),
                ("guest", PriceUnit.Hour, "1,500", null),
            ],
            ResourceKind.Bundle => [("member", PriceUnit.Hour, "300", null), ("guest", PriceUnit.Hour, "500", null)],
            ResourceKind.FixedDesk => [("member", PriceUnit.Month, "6,500", null)],
            ResourceKind.Office => [("member", PriceUnit.Month, "18,000", null)],
            ResourceKind.Locker => [("member", PriceUnit.Month, "200", null)],
            ResourceKind.Equipment => [("member", PriceUnit.Booking, "100", null), ("guest", PriceUnit.Booking, "300", null)],
            ResourceKind.Residency =>
            [
                ("member", PriceUnit.Night, "600", null),
                ("member", PriceUnit.Month, "12,000", null),
                ("guest", PriceUnit.Night, "900", null),
            ],
            _ => [],
        };

    /// <summary>Days of a year on which the houses are closed.</summary>
    public static readonly IReadOnlyList<(AnnualDate Day, string Zh, string En)> Holidays =
    [
        (new(1, 1), "元旦", "New Year"),
        (new(2, 28), "和平紀念日", "Peace Memorial Day"),
        (new(4, 4), "兒童節", "Children's Day"),
        (new(5, 1), "勞動節", "Labour Day"),
        (new(10, 10), "國慶日", "National Day"),
        (new(12, 25), "行憲紀念日", "Constitution Day"),
    ];
}
