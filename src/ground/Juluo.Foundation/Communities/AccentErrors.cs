namespace Juluo.Foundation;

public static class AccentErrors
{
    public sealed record NoColour(string Field) : Invalid("accent.no-colour", Field);

    /// <param name="Ratio">By WCAG, of what 4.5 is needed; with one digit, and never rounded up.</param>
    /// <param name="Nearest">One that passes.</param>
    public sealed record TooPale(string Field, string Colour, string Ratio, string Nearest) : Invalid("accent.too-pale", Field);
}
