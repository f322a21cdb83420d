namespace Juluo.Reception;

/// <summary>One thing worth knowing about the space, with the numbers behind it.</summary>
/// <param name="Kind">Which sentence.</param>
/// <param name="Resource">Of which resource, if of one.</param>
/// <param name="Share">How often, 0 to 1.</param>
/// <param name="Of">Out of how many times.</param>
/// <param name="Weekday">0 is Monday.</param>
public sealed record SpaceAdvice(AdviceKind Kind, ResourceId? Resource, DayPart? Part, double Share, int Of, int? Weekday = null);
