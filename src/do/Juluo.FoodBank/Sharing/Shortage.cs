namespace Juluo.FoodBank;

/// <summary>A kind of food with less than planned.</summary>
/// <param name="Planned">The units planned for all households together.</param>
/// <param name="Shared">The units they get.</param>
public sealed record Shortage(FoodKind Kind, int Planned, int Shared);
