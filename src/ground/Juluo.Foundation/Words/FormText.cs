namespace Juluo.Foundation;

/// <summary>Normalizes and checks texts from forms. Lengths count code points, as in the database.</summary>
public static class FormText
{
    /// <summary>Returns the text without white space at both ends; null if nothing remains.</summary>
    public static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Trims a multi-line text and unifies its line breaks; null if it is blank.</summary>
    public static string? Long(string? text) => Some(text)?.ReplaceLineEndings("\n");

    /// <summary>Checks a single-line text that must be given: reports it as missing if blank, otherwise like <see cref="Check(string, string, int)"/>.</summary>
    public static IEnumerable<Error> CheckGiven(string field, string? text, int most) =>
        Some(text) is { } given ? Check(field, given, most) : [new Missing(field)];

    /// <summary>Checks an optional single-line text.</summary>
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

    /// <summary>Checks a text that is required in at least one language.</summary>
    /// <param name="mostEn">The maximum length in English; by default the same as in Chinese.</param>
    public static IEnumerable<Error> CheckGiven(string field, LocalizedText? text, int most, int? mostEn = null) =>
        text is null or { Zh: "" } ? [new NameMissing(field + ".zh")] : Check(field, text, most, mostEn);

    public static IEnumerable<Error> Check(string field, LocalizedText? text, int most, int? mostEn = null) =>
        [.. Check(field + ".zh", text?.Said.Zh, most), .. Check(field + ".en", text?.Said.En, mostEn ?? most)];

    public static IEnumerable<Error> CheckLong(string field, LocalizedText? text, int most, int? mostEn = null) =>
        [.. CheckLong(field + ".zh", text?.Said.Zh, most), .. CheckLong(field + ".en", text?.Said.En, mostEn ?? most)];
}
