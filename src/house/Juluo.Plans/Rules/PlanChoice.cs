namespace Juluo.Plans;

/// <summary>A plan, for choosing it in rules and prices.</summary>
public sealed record PlanChoice(PlanId Id, LocalizedText Name);
