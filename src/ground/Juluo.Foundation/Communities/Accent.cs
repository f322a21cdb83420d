namespace Juluo.Foundation;

/// <summary>
/// The five accent colours that a community may choose from, or a custom one (<see cref="OwnColour"/>). Each is a set of tokens in <c>web/styles/accents.css</c>
/// with sufficient contrast in both themes; a test checks it.
/// </summary>
public static class Accent
{
    public const string Usual = "pine";

    // The light theme's colours in accents.css; white text on each is readable.
    private static readonly IReadOnlyList<(string Name, string Colour)> Colours =
    [
        (Usual, "#0b6b60"),
        ("lake", "#1f5f99"),
        ("plum", "#7a3e78"),
        ("brick", "#96362a"),
        ("moss", "#4a611f"),
    ];

    public static readonly IReadOnlyList<string> All = [.. Colours.Select(c => c.Name)];

    /// <summary>The class name on pages for a community's custom colour; a generated style sheet defines it.</summary>
    public const string Own = "own";

    /// <summary>Returns the hex colour for places without a style sheet: icons, and the browser bar of a phone.</summary>
    public static string Colour(string name) => IsOwn(name) ? name : Colours.FirstOrDefault(c => c.Name == name, Colours[0]).Colour;

    public static bool IsOwn(string name) => name.StartsWith('#');

    /// <summary>Returns the name that style sheets use.</summary>
    public static string Word(string name) => IsOwn(name) ? Own : name;

    /// <summary>Reads one of the five names or a custom colour, in the form in which it is stored.</summary>
    /// <param name="field">The field of the form.</param>
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
