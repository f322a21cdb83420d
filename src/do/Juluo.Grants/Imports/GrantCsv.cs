namespace Juluo.Grants;

/// <summary>The CSV format for grants, as agencies publish their lists of grants.</summary>
internal static class GrantCsv
{
    public const int MostRows = 2000;

    public static readonly CsvColumns Known = new(
        "programmes",
        ["title", "funder", "closes_on"],
        ("title", "名稱|計畫名稱|補助名稱|programme|program|name"),
        ("title_en", "英文名稱|english title"),
        ("funder", "補助單位|主辦單位|機關|agency"),
        ("kind", "類別|種類|type"),
        ("about", "說明|補助內容|description"),
        ("amount_from", "最低金額|minimum"),
        ("amount_to", "最高金額|補助上限|maximum"),
        ("currency", "幣別"),
        ("own_share", "自籌比例|自籌"),
        ("opens_on", "開始日|受理開始|opens"),
        ("closes_on", "截止日|受理截止|deadline|closes"),
        ("link", "網址|連結|url"),
        ("skills", "專長|技能"),
        ("public", "公開")
    );
}
