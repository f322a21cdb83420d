namespace Juluo.Plans;

/// <summary>What of the overview is meant, on its pages and in its file.</summary>
/// <param name="Q">A part of the name of who has it, or of what they have.</param>
/// <param name="Month">Any day of it; null: whenever.</param>
internal record OverviewSearch(OverviewKind Kind = OverviewKind.Plans, string? Q = null, LocalDate? Month = null);
