namespace Juluo.Lens;

/// <summary>One colour of a picture and what it means.</summary>
/// <param name="Colour">0–6; −1: grey.</param>
/// <param name="Trade">Null: all other trades, or none.</param>
public sealed record TradeColour(int Colour, LocalizedText? Trade)
{
    /// <summary>The class that brings the colour.</summary>
    internal static string Class(int colour) => colour < 0 ? "face-none" : $"face-{colour}";
}
