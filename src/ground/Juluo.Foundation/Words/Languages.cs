namespace Juluo.Foundation;

/// <summary>The complete languages, and further ones for pages of public services.</summary>
public static class Languages
{
    public const string Chinese = "zh-Hant";
    public const string English = "en";
    public static readonly IReadOnlyList<string> All = [Chinese, English];

    private static readonly IReadOnlyList<string>[] Choices = [All, [Chinese], [English], []];

    /// <summary>Returns the chosen complete languages in fixed order. The same languages always give the same list instance, so that records that contain it are equal.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<string> chosen) =>
        Array.Find(Choices, c => c.SequenceEqual(All.Where(chosen.Contains), StringComparer.Ordinal))!;

    /// <summary>
    /// Languages of pages for citizens: those whose content exists in them (a form, an eligibility check, the list of services), and public pages of the program itself
    /// (<see cref="GetAttribute.InFurtherLanguages"/>: waiting lines, the food bank, the help directory). Those pages are complete in the language.
    /// </summary>
    public static readonly IReadOnlyList<string> Further = ["es"];

    /// <summary>Returns the language's name in the language itself.</summary>
    public static string Named(string language) =>
        language switch
        {
            Chinese => "中文",
            English => "English",
            "es" => "Español",
            _ => System.Globalization.CultureInfo.GetCultureInfo(language).NativeName,
        };

    public const string Cookie = "language";

    /// <summary>Query parameter of links in emails: the language of the email.</summary>
    public const string Query = "language";

    /// <summary>
    /// Returns the first requested language that is complete; any kind of Chinese means traditional Chinese. People who request only a further language get English
    /// rather than Chinese.
    /// </summary>
    public static string Best(string? chosen, IEnumerable<string> wished, string otherwise = Chinese)
    {
        var wishes = wished.ToList();
        return wishes.Prepend(chosen ?? "").Select(Known).FirstOrDefault(l => l is not null)
            ?? (wishes.Exists(w => Further.Contains(w.Split('-')[0])) ? English : otherwise);
    }

    /// <summary>Returns the complete language that a request means, or null.</summary>
    public static string? Known(string wish) =>
        wish.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : wish.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;
}
