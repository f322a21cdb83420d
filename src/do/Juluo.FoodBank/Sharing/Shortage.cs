namespace Juluo.FoodBank;

/// <summary>Of a kind of food there is less than the plan says.</summary>
/// <param name="Planned">Units that all households together would get.</param>
/// <param name="Shared">Units that they get.</param>
public sealed record Shortage(FoodKind Kind, int Planned, int Shared);
