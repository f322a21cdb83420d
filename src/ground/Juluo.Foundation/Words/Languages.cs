namespace Juluo.Foundation;

/// <summary>The languages that are complete, and those that are spoken where a public service is applied for.</summary>
public static class Languages
{
    public const string Chinese = "zh-Hant";
    public const string English = "en";
    public static readonly IReadOnlyList<string> All = [Chinese, English];

    private static readonly IReadOnlyList<string>[] Choices = [All, [Chinese], [English], []];

    /// <summary>Those of the complete languages that are chosen, in their order. Of the same languages it is the same list, so that records which hold it are equal.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<string> chosen) =>
        Array.Find(Choices, c => c.SequenceEqual(All.Where(chosen.Contains), StringComparer.Ordinal))!;

    /// <summary>Spoken on pages of public services, when what they show speaks it: a form, a check of rules, the list of services. Those pages are complete in it.</summary>
    public static readonly IReadOnlyList<string> Further = ["es"];

    /// <summary>As its own speakers call it.</summary>
    public static string Named(string language) =>
        language switch
        {
            Chinese => "中文",
            English => "English",
            "es" => "Español",
            _ => System.Globalization.CultureInfo.GetCultureInfo(language).NativeName,
        };

    public const string Cookie = "language";

    /// <summary>In the address of a link that a mail brings: the language that the mail is written in.</summary>
    public const string Query = "language";

    /// <summary>The first of the wishes that we speak; Chinese of any kind means the traditional one. Who wishes for a further one alone reads English sooner than Chinese.</summary>
    public static string Best(string? chosen, IEnumerable<string> wished, string otherwise = Chinese)
    {
        var wishes = wished.ToList();
        return wishes.Prepend(chosen ?? "").Select(Known).FirstOrDefault(l => l is not null)
            ?? (wishes.Exists(w => Further.Contains(w.Split('-')[0])) ? English : otherwise);
    }

    /// <summary>The language of ours that a wish means; null: none.</summary>
    public static string? Known(string wish) =>
        wish.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : wish.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;
}
