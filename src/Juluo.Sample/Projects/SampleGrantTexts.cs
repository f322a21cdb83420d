namespace Juluo.Sample;

/// <summary>Texts of a sample's programmes and placements.</summary>
internal static class SampleGrantTexts
{
    public sealed record Programme(
        LocalizedText Title,
        string Funder,
        string Kind,
        string About,
        string? From,
        string? To,
        int? OwnShare,
        string Skills,
        int[] Goals
    );

    public sealed record Placement(LocalizedText Title, string About, string Skills, string Days);

    public static Programme Streets { get; } =
        new(
            new("小巷好走補助", "Walkable lanes fund"),
            "都市更新處",
            "grant",
            "補助讓巷子更好走的小工程與小活動：座椅、指標、植栽、走讀。\n\n不補助人事費與設備採購。 / Pays for benches, signs, plants and guided walks; not for salaries or equipment.",
            "50000",
            "200000",
            20,
            "平面設計，地圖",
            [11]
        );

    public static Programme Young { get; } =
        new(
            new("青年共創徵件", "Young makers’ call"),
            "青年局",
            "call",
            "兩個以上的單位一起提案，做一件鄰里用得到的事。\n\nTwo or more partners propose one thing that a neighbourhood can use.",
            "100000",
            "600000",
            null,
            "活動企劃，文字編輯",
            [4, 11]
        );

    public static Programme Rolling { get; } =
        new(
            new("社區小額基金", "Neighbourhood mini grants"),
            "鄰里基金會",
            "grant",
            "全年收件，兩週內回覆。第一次申請的單位優先。\n\nOpen all year, answered within two weeks. First-time applicants go first.",
            null,
            "30000",
            null,
            "",
            []
        );

    public static IReadOnlyList<string> Sections { get; } =
    [
        "把市場到圖書館的三條巷子，變成長輩願意走的路：十張椅子、二十個指標，和每月一次的走讀。",
        "我們在這條街工作六年，和里長、市場攤商都熟；去年的走訪紀錄可以直接用。",
    ];

    public const string Lesson = "先打電話問承辦人，他們很願意講。預算寫到單價，附三張現場照片，比長篇說明有用。";
    public const string Stands = "我做過兩年的開放資料，也常去里辦公室幫忙，想把兩邊接起來。";
    public const string FirstWeek = "認識了科裡的同事，拿到帳號；把最常被問的十個問題列成一張表。";

    public static (string Work, string Pay, string Rights, string Leaving) Terms { get; } =
        (
            "每週兩天在科裡上班，整理申請表單並做一份看得懂的說明；每月和社群分享一次。",
            "由機關按月支付，勞健保由機關投保。",
            "成果以開放授權公開，民眾資料留在機關。",
            "任一方一個月前提出；離開前寫好交接文件。"
        );

    public static Placement OpenPlacement { get; } =
        new(
            new("市府服務設計駐點", "Service design fellow at the city office"),
            "和第一線的同事一起，把一項申請服務從頭走過、改到大家看得懂。\n\nWalk one public service from end to end with the people at the counter, and make it clear.",
            "服務設計，訪談，網站",
            "3"
        );

    public static Placement RunningPlacement { get; } =
        new(
            new("表單說人話駐點", "Plain language fellow"),
            "把最常用的二十張表單改成一般人看得懂的話。\n\nRewrite the twenty most used forms so that everyone understands them.",
            "文字編輯",
            "2"
        );

    public static (LocalizedText Office, LocalizedText Fund) Hosts(SamplePreset preset) =>
        preset == SamplePreset.Riverside
            ? (new("河岸區公所", "Riverbank District Office"), new("河流文教基金會", "River Foundation"))
            : (new("里山區公所", "Satoyama District Office"), new("在地生活基金會", "Local Life Foundation"));
}
