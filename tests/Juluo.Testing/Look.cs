namespace Juluo.Testing;

/// <summary>A person's view of a page: width, theme, language, with or without scripts.</summary>
public sealed record Look(int Width = 1280, string Theme = "light", string Language = "zh-Hant", bool JavaScript = true)
{
    public static readonly Look Desk = new();
    public static readonly Look Phone = new(Width: 390);
    public static readonly Look WithoutScripts = new(JavaScript: false);

    /// <summary>Both widths, themes and languages, and each pair of them together: four looks of the eight.</summary>
    public static readonly IReadOnlyList<Look> Pairs =
    [
        new(390, "light", "zh-Hant"),
        new(1280, "dark", "zh-Hant"),
        new(1280, "light", "en"),
        new(390, "dark", "en"),
    ];

    public override string ToString() => $"{Width}-{Theme}-{Language}" + (JavaScript ? "" : "-noscript");
}
