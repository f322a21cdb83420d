namespace Juluo.Foundation;

/// <summary>Texts as forms send them. Lengths count code points, as the database does.</summary>
public static class FormText
{
    /// <summary>An empty field is no text.</summary>
    public static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The same of a text of several lines, as it is written down.</summary>
    public static string? Long(string? text) => Some(text)?.ReplaceLineEndings("\n");

    /// <summary>What is wrong with a line that must be given.</summary>
    public static IEnumerable<Error> CheckGiven(string field, string? text, int most) =>
        Some(text) is { } given ? Check(field, given, most) : [new Missing(field)];

    /// <summary>What is wrong with a line that may be left out.</summary>
    public static IEnumerable<Error> Check(string field, string? text, int most)
    {
        if (text is null)
            yield break;
        if (text.EnumerateRunes().Count() > most)
            yield return new TooLong(field, most);
        else if (text.EnumerateRunes().Any(Rune.IsControl))
            yield return new Unreadable(field);
    }

    public static IEnumerable<Error> CheckLong(string field, string? text, int most) =>
        Check(field, text?.ReplaceLineEndings(" ").Replace('\t', ' '), most);

    public static IEnumerable<Error> CheckLongGiven(string field, string? text, int most) =>
        Some(text) is { } given ? CheckLong(field, given, most) : [new Missing(field)];

    /// <summary>What is wrong with a text that must be given in one language at least.</summary>
    /// <param name="mostEn">As many as in Chinese where nothing else is said.</param>
    public static IEnumerable<Error> CheckGiven(string field, LocalizedText? text, int most, int? mostEn = null) =>
        text is null or { Zh: "" } ? [new NameMissing(field + ".zh")] : Check(field, text, most, mostEn);

    public static IEnumerable<Error> Check(string field, LocalizedText? text, int most, int? mostEn = null) =>
        [.. Check(field + ".zh", text?.Said.Zh, most), .. Check(field + ".en", text?.Said.En, mostEn ?? most)];

    public static IEnumerable<Error> CheckLong(string field, LocalizedText? text, int most, int? mostEn = null) =>
        [.. CheckLong(field + ".zh", text?.Said.Zh, most), .. CheckLong(field + ".en", text?.Said.En, mostEn ?? most)];
}
