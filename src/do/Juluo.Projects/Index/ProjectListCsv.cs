namespace Juluo.Projects;

/// <summary>The CSV format for other groups' projects: the columns of civic-tech networks' lists, with their usual synonyms.</summary>
internal static class ProjectListCsv
{
    public const int MostRows = 20_000;
    public const int MostGroup = 120;
    public const int MostName = 160;
    public const int MostAbout = 2000;
    public const int MostStage = 60;
    public const int MostAddress = 300;
    public const int MostTopics = 40;

    public static readonly CsvColumns Known = new(
        "projects",
        ["name"],
        ("group", "團體|組織|社群|organization_name|organization|organisation|brigade"),
        ("name", "名稱|專案|專案名稱|project|title"),
        ("description", "簡介|說明|about|summary"),
        ("status", "狀態|階段|stage"),
        ("code_url", "程式碼|原始碼|repository|repo|code"),
        ("link_url", "網站|網址|website|homepage|site|url"),
        ("topics", "主題|標籤|tags|keywords"),
        ("categories", "分類|category")
    );

    /// <summary>A row of the file, as the index stores it.</summary>
    /// <param name="Number">The line in the file.</param>
    /// <param name="Same">The key that identifies the project across lists: its code address, or else its group and name.</param>
    /// <param name="IsAdjusted">True if a text was cut, or a topic or an address left out.</param>
    public sealed record Row(
        int Number,
        string? Group,
        string Name,
        string? About,
        string? Stage,
        string? Site,
        string? Code,
        IReadOnlyList<string> Topics,
        string Same,
        bool IsAdjusted
    );

    /// <summary>Reads a row. A project without a name gets its repository's name. Texts that are too long are cut, because they are not ours to correct. Pure.</summary>
    public static Outcome<Row> Read(CsvRow line)
    {
        var (code, site) = (
            Address(FormText.Some(line["code_url"]) is { } typed ? RepositoryAddress.Web(typed) : null),
            Address(line["link_url"])
        );
        if ((line["name"] ?? Last(code) ?? Last(site)) is not { } name)
            return line.Bad("name", new Missing("name"));
        var (group, about, stage) = (Cut(line["group"], MostGroup), Cut(line["description"], MostAbout), Cut(line["status"], MostStage));
        List<string> named =
        [
            .. WordList.Read(line["topics"]).Concat(WordList.Read(line["categories"])).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        List<string> topics = [.. named.Where(t => t.Length <= WordList.Longest).Take(MostTopics)];
        return new Row(
            line.Number,
            group,
            Cut(name, MostName)!,
            about,
            stage,
            site,
            code,
            topics,
            code is null ? $"{SearchText.Same(group ?? "")}\n{SearchText.Same(name)}" : RepositoryAddress.Key(code),
            topics.Count < named.Count
                || (site is null && line["link_url"] is not null)
                || (code is null && line["code_url"] is not null)
                || IsCut(name, MostName)
                || IsCut(line["group"], MostGroup)
                || IsCut(line["description"], MostAbout)
                || IsCut(line["status"], MostStage)
        );
    }

    private static string? Address(string? typed) =>
        FormText.Some(typed) is { } some && WebLink.Is(WebLink.Whole(some), MostAddress) ? WebLink.Whole(some) : null;

    private static string? Last(string? address) =>
        address?.TrimEnd('/').Split('/')[^1] is { Length: > 0 } last
            ? last.EndsWith(".git", StringComparison.OrdinalIgnoreCase) && last.Length > 4
                ? last[..^4]
                : last
            : null;

    private static bool IsCut(string? text, int most) => FormText.Some(text)?.Length > most;

    private static string? Cut(string? text, int most) =>
        FormText.Some(text) is not { } some ? null
        : some.Length <= most ? some
        : some[..(char.IsHighSurrogate(some[most - 2]) ? most - 2 : most - 1)] + "…";
}
