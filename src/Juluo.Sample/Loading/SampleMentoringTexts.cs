namespace Juluo.Sample;

/// <summary>Texts of a sample's mentors, trainees and experts.</summary>
internal static class SampleMentoringTexts
{
    public static IReadOnlyList<(string Helps, string Skills, int Capacity)> Mentors { get; } =
    [
        ("第一份接案合約、報價、怎麼推掉急件。\nFirst contracts, prices, and how to say no to rush jobs.", "報價、合約", 2),
        ("木工入門到接單：選料、估工時、和客戶確認圖面。\nWoodwork from the first joint to the first order.", "木工、產品設計", 2),
        ("前端與無障礙：把網站做到每個人都能用。\nFront-end work and accessibility.", "前端、無障礙", 1),
        ("寫作與編輯：採訪、結構、改稿。\nWriting and editing, from interview to last draft.", "編輯、採訪", 2),
        ("記帳、發票、第一次報稅。\nBookkeeping, invoices and the first tax return.", "會計、稅務", 3),
    ];

    public static IReadOnlyList<(string Goal, string Skills)> Requests { get; } =
    [
        ("想學會替自己的插畫報價，並在三月前簽下第一份合約。", "報價"),
        ("I want to build a small shop site that works with a screen reader.", "accessibility"),
        ("想把訪談整理成一篇能投稿的文章。", "編輯"),
        ("想做出第一張可以賣的桌子。", "木工"),
    ];

    public static IReadOnlyList<string> Goals { get; } = ["一份可以寄給客戶的價目表", "和一位客戶談成一次", "寫好自己的合約範本"];

    public static IReadOnlyList<(int Days, int Minutes, string About)> Sessions { get; } =
    [(24, 60, "看了三份舊報價，找出漏算的工時。"), (13, 45, "練習回覆「可以便宜一點嗎」。"), (3, 60, "價目表第一版，分三種授權。")];

    public static (LocalizedText Name, string About) Group { get; } =
        (
            new("木工入門小組", "Woodwork for beginners"),
            "六週，每週四晚上，從磨刀到一張自己的凳子。\nSix Thursday evenings, from a sharp blade to a stool of your own."
        );

    public static IReadOnlyList<(string Field, string Subject, string About, int[] Weekdays, string Place)> Hours { get; } =
    [
        ("law", "接案合約 · Contracts for freelancers", "請帶合約草稿。Bring the draft.", [2, 4], "二樓圓桌 · round table, second floor"),
        ("tax", "第一次報稅 · The first tax return", "帶去年的收據就好。", [3], "小會議室 · small meeting room"),
    ];

    public static IReadOnlyList<string> Questions { get; } =
    ["客戶要我買斷著作權，價格怎麼談？", "兼職收入要不要開發票？", "May a client use my drawings for an advert that we did not agree on?"];
}
