namespace Juluo.Lens;

/// <summary>A colour of a picture with its meaning.</summary>
/// <param name="Colour">0–6, or −1 for grey.</param>
/// <param name="Trade">The profession; null for all others and for people without one.</param>
public sealed record ProfessionColour(int Colour, LocalizedText? Trade)
{
    /// <summary>Returns the CSS class of the colour.</summary>
    internal static string Class(int colour) => colour < 0 ? "face-none" : $"face-{colour}";
}
