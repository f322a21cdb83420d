namespace Juluo.Foundation;

/// <summary>The colours that a community may choose from, or one of its own (<see cref="OwnColour"/>). Each is a set of tokens in <c>web/styles/accents.css</c> that keeps its contrast in both themes; a test counts.</summary>
public static class Accent
{
    public const string Usual = "pine";

    // As accents.css says for light; white on each can be read.
    private static readonly IReadOnlyList<(string Name, string Colour)> Colours =
    [
        (Usual, "#0b6b60"),
        ("lake", "#1f5f99"),
        ("plum", "#7a3e78"),
        ("brick", "#96362a"),
        ("moss", "#4a611f"),
    ];

    public static readonly IReadOnlyList<string> All = [.. Colours.Select(c => c.Name)];

    /// <summary>What pages call a colour of the community's own; its style sheet says which it is.</summary>
    public const string Own = "own";

    /// <summary>For what has no style sheet: icons, and what a phone draws around a page.</summary>
    public static string Colour(string name) => IsOwn(name) ? name : Colours.FirstOrDefault(c => c.Name == name, Colours[0]).Colour;

    public static bool IsOwn(string name) => name.StartsWith('#');

    /// <summary>By which style sheets know it.</summary>
    public static string Word(string name) => IsOwn(name) ? Own : name;

    /// <summary>One of the five, or a colour of one's own as it is stored.</summary>
    /// <param name="field">Where it was typed.</param>
    public static Outcome<string> Read(string? typed, string field)
    {
        if (typed is not null && All.Contains(typed))
            return typed;
        if (Rgb.Read(typed) is not { } colour)
            return new AccentErrors.NoColour(field);
        return OwnColour.Of(colour) is not null
            ? colour.ToString()
            : new AccentErrors.TooPale(
                field,
                colour.ToString(),
                (Math.Floor(OwnColour.Ratio(colour) * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture),
                OwnColour.Nearest(colour).ToString()
            );
    }
}
