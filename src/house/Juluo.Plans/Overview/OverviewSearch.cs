namespace Juluo.Plans;

/// <summary>What of the overview is meant, on its pages and in its file.</summary>
/// <param name="Kind">Null: plans, or passes where no one has had a plan yet.</param>
/// <param name="Q">A part of the name of the person, or of what they have.</param>
/// <param name="Month">Any day of the month; null: any month.</param>
internal record OverviewSearch(OverviewKind? Kind = null, string? Q = null, LocalDate? Month = null);
