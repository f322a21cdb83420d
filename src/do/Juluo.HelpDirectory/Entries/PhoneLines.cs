namespace Juluo.HelpDirectory;

/// <summary>The phone numbers of an entry as the form shows them: one per line, an extension after 分機 (also 轉) or ext., a note after a comma or in parentheses.</summary>
internal static partial class PhoneLines
{
    public const int Most = 10;

    public static string Write(JsonObject service, string language) =>
        string.Join(
            '\n',
            service
                .Each("phones")
                .Select(HelpPhone.Of)
                .Select(p =>
                    $"{p.Number}{(p.Extension is { } ext ? $"{Extension(language)}{ext}" : "")}{(p.Note is { } note ? $", {note.In(language)}" : "")}"
                )
        );

    /// <summary>Writes numbers in the style of a reader's language, whatever language they were typed in.</summary>
    public static string In(string typed, string language) =>
        string.Join(
            '\n',
            Lines(typed)
                .Select(l =>
                    Line().Match(l) is { Success: true } match && match.Groups["ext"] is { Success: true } ext
                        ? $"{match.Groups["number"].Value.Trim()}{Extension(language)}{ext.Value}{(match.Groups["note"] is { Success: true } note ? $", {note.Value}" : "")}"
                        : l
                )
        );

    private static string Extension(string language) => language == Languages.Chinese ? " 分機 " : " ext. ";

    public static IEnumerable<Error> Check(string? typed)
    {
        var lines = Lines(typed);
        if (lines.Length > Most)
            return [new HelpErrors.TooManyPhones(Most)];
        return lines.Where(l => !Line().IsMatch(l)).Take(1).Select(l => new HelpErrors.NoPhone(PlainText.Cut(l, 40)));
    }

    /// <summary>Writes the numbers into a service. Numbers that were there before keep all their other data.</summary>
    public static void Put(JsonObject service, string? typed, string language)
    {
        var there = service.Each("phones").ToList();
        if (Lines(typed).SequenceEqual(Lines(Write(service, language)), StringComparer.Ordinal))
            return;
        var written = new List<JsonObject>();
        foreach (var (number, line) in Lines(typed).Index())
        {
            var match = Line().Match(line);
            var said = match.Groups["number"].Value.Trim().TrimEnd('(', '（', ' ', '-', '/');
            var node =
                there.Find(p => Digits(HelpPhone.Of(p).Number) == Digits(said))?.Copy()
                ?? new JsonObject { ["id"] = StableId.Of(service.Id(), $"phone:{Digits(said)}:{number}").ToString() };
            node["number"] = said;
            if (match.Groups["ext"] is { Success: true } ext)
                node["extension"] = int.Parse(ext.ValueSpan, CultureInfo.InvariantCulture);
            else
                node.Remove("extension");
            var note = FormText.Some(match.Groups["note"].Value.Trim('(', ')', '（', '）', ' '));
            if (note != node.Localized("description")?.In(language))
                node.Put(
                    "description",
                    note is null
                        ? null
                        : new LocalizedText(Translations.IsChinese(note) ? note : null, Translations.IsChinese(note) ? null : note),
                    language
                );
            written.Add(node);
        }

        service.PutList("phones", written);
    }

    internal static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    private static string[] Lines(string? typed) =>
        (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(
        @"^(?<number>\+?[0-9\s\-()./（）－–]{3,40})((轉|分機|ext\.?|x|#)\s*(?<ext>[0-9]{1,8}))?\s*([,，;；:：]?\s*(?<note>[^0-9\s+].{0,199}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Line();
}
