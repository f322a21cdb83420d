namespace Juluo.Worlds.Bench;

/// <summary>A real problem, the names that people use for it, and its cures.</summary>
/// <param name="Names">Skills that people with this problem believe they need; the most frequent first.</param>
/// <param name="Cures">Skills that would help; the best first.</param>
/// <param name="Vague">A vague description, in English.</param>
/// <param name="VagueZh">The same in Chinese.</param>
internal sealed record Problem(
    IReadOnlyList<int> Names,
    IReadOnlyList<int> Cures,
    IReadOnlyList<string> Vague,
    IReadOnlyList<string> VagueZh
);

/// <summary>
/// Ten problems of small businesses whose presenting name is not their cure: a client asks for what they can name (Schein 1969, "Process
/// Consultation"). Names and cures never coincide within one problem, but may across problems.
/// </summary>
internal static class Problems
{
    /// <summary>The effects of the first, second and third cure, 0 … 1.</summary>
    public static readonly IReadOnlyList<double> Strengths = [1, 0.75, 0.5];

    public static readonly IReadOnlyList<Problem> All =
    [
        // Customers do not come
        new(
            Skills("Web development", "Campaigns", "Brand identity", "Product photography"),
            Skills("Pricing", "User research", "Trade fairs"),
            ["Business is slow, would like to talk", "How do we get more people to see us?"],
            ["最近生意比較淡，想找人聊聊", "怎麼讓更多人看到我們"]
        ),
        // Much work, no money
        new(
            Skills("Campaigns", "Grant writing", "Crowdfunding"),
            Skills("Pricing", "Bookkeeping", "Contracts"),
            ["We work all the time and little is left", "Looking for funds for next year"],
            ["一直很忙，但是錢都留不住", "在找明年的經費"]
        ),
        // Clients change their minds
        new(
            Skills("Video editing", "Web development", "Editorial layout"),
            Skills("Contracts", "Facilitation", "Service design"),
            ["Need an extra pair of hands for a job that never ends", "Projects drag on here"],
            ["案子改不完，想找幫手", "專案常常拖，想聽聽大家怎麼做"]
        ),
        // The product is not what customers want
        new(
            Skills("Mobile apps", "Machine learning", "Electronics"),
            Skills("User research", "Prototyping", "Statistics"),
            ["We need AI, or at least an app", "Technical partner wanted"],
            ["想導入 AI，不然至少要有 App", "徵技術合夥人"]
        ),
        // The story is not clear
        new(
            Skills("Brand identity", "Illustration", "Chinese–English translation"),
            Skills("Copywriting", "Editing", "Curriculum"),
            ["People say they like it but cannot say what it is", "Our look feels old"],
            ["大家都說不錯，但說不出我們在做什麼", "風格有點舊了，想換"]
        ),
        // The team does not talk
        new(
            Skills("Bookkeeping", "Mobile apps", "Volunteer management"),
            Skills("Facilitation", "Service design", "Community building"),
            ["Looking for a tool to organise us", "Things get lost between us"],
            ["想找好用的管理工具", "我們常常漏東漏西"]
        ),
        // Making more than one
        new(
            Skills("Digital fabrication", "Packaging", "Crowdfunding"),
            Skills("Small-batch supply", "Prototyping", "Pricing"),
            ["We would like to scale", "Ready for the next step, not sure which"],
            ["想量產，想擴大", "準備走下一步，還不確定是哪一步"]
        ),
        // Numbers for a funder
        new(
            Skills("Grant writing", "Editorial layout", "Data visualisation"),
            Skills("Statistics", "Bookkeeping", "User research"),
            ["A report is due, any help is welcome", "Need charts, nice ones"],
            ["報告要交了，什麼幫忙都好", "需要好看的圖表"]
        ),
        // The place does not work
        new(
            Skills("Illustration", "Brand identity", "Portraits"),
            Skills("Lighting", "Exhibition design", "Accessibility"),
            ["Our shop looks sad on photographs", "The room needs some mood"],
            ["店裡拍起來不好看", "空間想要有點氛圍"]
        ),
        // Work was taken
        new(
            Skills("Web development", "Copywriting", "Community building"),
            Skills("Intellectual property", "Contracts", "Open source"),
            ["There is an unpleasant matter with a former partner", "A question about rules"],
            ["跟之前的夥伴有點不愉快", "有個規定的問題想請教"]
        ),
    ];

    private static int[] Skills(params string[] names) => [.. names.Select(Crafts.Number)];
}
