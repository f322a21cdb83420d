namespace Juluo.Foundation;

public static class AccentErrors
{
    public sealed record NoColour(string Field) : Invalid("accent.no-colour", Field);

    /// <param name="Ratio">The WCAG contrast ratio, of which 4.5 is required; one decimal, rounded down.</param>
    /// <param name="Nearest">The nearest colour that passes.</param>
    public sealed record TooPale(string Field, string Colour, string Ratio, string Nearest) : Invalid("accent.too-pale", Field);
}
