namespace Juluo.Plans;

/// <summary>A plan, as lists of rules and prices name it.</summary>
public sealed record PlanChoice(PlanId Id, LocalizedText Name);
