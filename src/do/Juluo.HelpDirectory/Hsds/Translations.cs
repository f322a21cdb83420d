namespace Juluo.HelpDirectory;

/// <summary>
/// Texts in two languages within HSDS, which has one string for each. The language of the string follows from its script; the other language is an attribute of the same object, with
/// <c>link_type</c> <c>name@en</c> or <c>name@zh-Hant</c>, which programs that do not know it ignore.
/// </summary>
internal static class Translations
{
    /// <summary>Returns a text as people read it: without the HTML that lists contain, which is published unchanged.</summary>
    public static LocalizedText? Localized(this JsonObject node, string property)
    {
        if (node.Text(property) is not { } written)
            return null;
        // If only tags would remain, they are shown.
        var text = FormText.Some(HtmlText.Of(written)) ?? written;
        var (zh, en) = (Other(node, property, Languages.Chinese), Other(node, property, Languages.English));
        return en is not null || (zh is null && IsChinese(text)) ? new(text, en) : new(zh, text);
    }

    /// <param name="main">The language of the string itself if both languages are given.</param>
    public static void Put(this JsonObject node, string property, LocalizedText? text, string main)
    {
        var (zh, en) = text?.Said ?? (null, null);
        // A text that is saved unchanged keeps its original form with its tags.
        if (
            node.Text(property) is { } written
            && HtmlText.Of(written) != written
            && node.Localized(property)?.Said == (Lines(zh), Lines(en))
        )
            return;
        var first = main == Languages.English ? en ?? zh : zh ?? en;
        node.Put(property, first);
        // The attribute keeps its position, so that saving an unchanged text changes nothing.
        var all = node.Each("attributes").ToList();
        var at = all.FindIndex(a => Is(a, property, Languages.Chinese) || Is(a, property, Languages.English));
        all.RemoveAll(a => Is(a, property, Languages.Chinese) || Is(a, property, Languages.English));
        if (zh is not null && en is not null)
        {
            var (language, said) = main == Languages.English ? (Languages.Chinese, zh) : (Languages.English, en);
            all.Insert(
                at < 0 ? all.Count : at,
                new JsonObject
                {
                    ["id"] = StableId.Of(node.Id(), $"{property}@{language}").ToString(),
                    ["link_type"] = $"{property}@{language}",
                    ["value"] = said,
                }
            );
        }

        node.PutList("attributes", all);
    }

    private static string? Lines(string? typed) => typed?.ReplaceLineEndings("\n");

    /// <summary>Checks whether at least a third of the letters are Chinese; Chinese texts often contain names in Latin letters.</summary>
    internal static bool IsChinese(string text)
    {
        var (han, letters) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetter(rune))
            {
                letters++;
                han += rune.Value is >= 0x3400 and <= 0x9fff or >= 0x20000 and <= 0x323af ? 1 : 0;
            }

        return letters > 0 && han * 3 >= letters;
    }

    private static string? Other(JsonObject node, string property, string language) =>
        node.Each("attributes").FirstOrDefault(a => Is(a, property, language))?.Text("value") is { } said
            ? FormText.Some(HtmlText.Of(said))
            : null;

    private static bool Is(JsonObject attribute, string property, string language) =>
        string.Equals(attribute.Text("link_type"), $"{property}@{language}", StringComparison.Ordinal);
}
