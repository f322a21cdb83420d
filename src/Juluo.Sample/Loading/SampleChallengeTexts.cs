namespace Juluo.Sample;

/// <summary>Texts of a sample's challenges, teams and juries.</summary>
internal static class SampleChallengeTexts
{
    public sealed record Text(LocalizedText Title, string About, string GoodAnswer, string Prizes, string Rights);

    public static Text Open { get; } =
        new(
            new("雨天也好走的騎樓", "Arcades one can walk in the rain"),
            "下雨時，騎樓是這一區最好走的路，卻常被雜物、機車和階差切斷。\n\n請挑**兩個街廓**，做出能試走的改善：標示、坡道、和店家的約定都可以。\n\n*Rain makes the arcades our best footpath. Pick two blocks and make them walkable.*",
            "一位推嬰兒車的家長和一位坐輪椅的鄰居，下雨天走完兩個街廓不用繞到馬路上。",
            "首獎 6 萬元，並由區公所試辦三個月\n佳作兩名，各 1 萬 5 千元",
            "成果以創用 CC 姓名標示釋出，作者保留署名。"
        );

    public static Text Finished { get; } =
        new(
            new("週末黑客松：把公開資料用起來", "Weekend hackathon: put open data to use"),
            "兩天一夜，用市府的公開資料做一個鄰居下週就用得到的東西。做得小沒關係，要能用。\n\n*Two days, the city’s open data, and something a neighbour can use next week.*",
            "鄰居自己打開就會用，而且知道資料多久更新一次。",
            "首獎：共同工作空間三個月\n人氣獎：一箱柳丁",
            "程式碼以 MIT 授權公開。"
        );

    public static IReadOnlyList<string> Summaries { get; } =
    [
        "我們先走過每一段騎樓，把走不過去的地方拍下來、標上圖，再和店家一起挪開。",
        "做一張一看就懂的路線牌，掛在轉角，讓第一次來的人也找得到路。",
        "用一個簡單的回報表單，讓鄰居拍照、我們每週整理給里辦公處。",
    ];

    public static IReadOnlyList<string> Submissions { get; } =
    [
        "## 做了什麼\n\n走了十四段騎樓，標出三十一個走不過去的點，和九家店談好挪開的時間。\n\n## 怎麼用\n\n打開地圖，紅點是還沒解決的，綠點是這兩週挪開的。",
        "## 做了什麼\n\n印了二十張路線牌，請五位長輩試走，改了兩次字級。\n\n## 還缺什麼\n\n轉角那一張要里辦公處同意才能掛。",
        "## 做了什麼\n\n表單、試算表和每週五寄出的一頁整理，都能用了。\n\n## 數字\n\n第一週收到十二則，處理了七則。",
    ];

    public static IReadOnlyList<string> Comments { get; } =
    [
        "和店家談好時間這一步最難，你們做到了。建議寫下談的方法，別的街廓可以照著做。",
        "東西很清楚，但要想想誰來維護。",
        "資料更新的方式說明得很好，可以直接用。",
    ];
}
