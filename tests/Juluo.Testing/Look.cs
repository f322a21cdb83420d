namespace Juluo.Testing;

/// <summary>How a person looks at a page: on what width, in what theme and language, with or without scripts.</summary>
public sealed record Look(int Width = 1280, string Theme = "light", string Language = "zh-Hant", bool JavaScript = true)
{
    public static readonly Look Desk = new();
    public static readonly Look Phone = new(Width: 390);
    public static readonly Look WithoutScripts = new(JavaScript: false);

    /// <summary>Both widths, themes and languages: eight looks.</summary>
    public static IEnumerable<Look> All =>
        from width in (int[])[390, 1280]
        from theme in (string[])["light", "dark"]
        from language in (string[])["zh-Hant", "en"]
        select new Look(width, theme, language);

    public override string ToString() => $"{Width}-{Theme}-{Language}" + (JavaScript ? "" : "-noscript");
}
