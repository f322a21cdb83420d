namespace Juluo.Sample;

/// <summary>Texts of a sample's projects, and briefs posted by others.</summary>
internal static class SampleProjectTexts
{
    public sealed record Brief(
        LocalizedText Title,
        string About,
        string GoodAnswer,
        string? AskedBy,
        string? Reward,
        string Skills,
        int Days
    );

    public static IReadOnlyList<(string Title, string About)> Openings { get; } =
    [
        ("懂地圖的人", "把走訪紀錄放到地圖上，一週大約半天。"),
        ("文字編輯", "把訪談整理成大家讀得下去的短文。"),
        ("現場攝影", "兩個週六下午。"),
    ];

    /// <summary>A team's links; the last one is visible to everyone who can read the page.</summary>
    public static IReadOnlyList<(string Name, string Link, bool Shown)> Links { get; } =
    [("共筆：會議紀錄", "https://notes.example/meetings", false), ("街區底圖", "https://maps.example/block", true)];

    public static IReadOnlyList<(int Days, string Text, string Hours)> Log { get; } =
    [
        (21, "和里長談好場地，列出要訪的二十戶。", "2"),
        (9, "走訪了七戶，照片和筆記放進共用資料夾。", "3"),
        (2, "第一版做好了，列印十份給鄰居試。", "4"),
    ];

    /// <summary>Outcomes of completed projects, by community.</summary>
    public static IReadOnlyList<(OutcomeKind Kind, string Title, int? Band, int[] Goals)> OutcomesOf(SamplePreset preset) =>
        preset switch
        {
            SamplePreset.Riverside =>
            [
                (OutcomeKind.Product, "一套借閱櫃，鄰居自己管理", 2, [11, 12]),
                (OutcomeKind.Client, "第一個來自外縣市的委託", 3, [8]),
                (OutcomeKind.Event, "河岸修理日，修好六十三件東西", null, [12]),
            ],
            SamplePreset.Islands =>
            [
                (OutcomeKind.Policy, "鎮公所採用的公車站牌格式", null, [10, 11]),
                (OutcomeKind.Hire, "團隊的一位學員成為正職", 3, [8]),
                (OutcomeKind.Dataset, "三百張老招牌的影像與位置", null, [11]),
            ],
            _ =>
            [
                (OutcomeKind.Dataset, "街區走訪資料，以開放授權公開", null, [11]),
                (OutcomeKind.Contract, "和店家簽了一年的維護合約", 3, [8, 11]),
                (OutcomeKind.Publication, "一本四十頁的小冊子，印了五百本", 2, [4]),
            ],
        };

    public static IReadOnlyList<Brief> Briefs { get; } =
    [
        new(
            new("讓里民看懂公車改線", "Help residents read the new bus routes"),
            "十一月起有七條公車改線，公告是一份四十頁的 PDF。請做一個里民看得懂的說明，**手機和紙本都要有**。",
            "三位七十歲以上的里民，不用人教，五分鐘內找到自己要搭哪一班。",
            "區公所",
            "8 萬元，含印刷",
            "資訊設計、地圖、訪談",
            24
        ),
        new(
            new("市集的無現金收款", "Taking payment at the market without cash"),
            "四十個攤位，多數只有一支手機。我們需要簡單的收款和每日對帳方式，不想每攤都申請一台刷卡機。",
            "攤主收攤時五分鐘內知道今天收了多少。",
            "河岸市集",
            "5 萬到 10 萬元",
            "軟體、會計、使用者訪談",
            38
        ),
        new(
            new("替工坊的舊印刷機寫一本操作手冊", "A manual for the workshop’s old press"),
            "會操作的人只剩兩位，想在年底前記下來：步驟、聲音、什麼時候該停。",
            "沒學過的人照著做，印得出一張名片。",
            null,
            "請吃三頓飯",
            "寫作、攝影、印刷",
            52
        ),
    ];
}
