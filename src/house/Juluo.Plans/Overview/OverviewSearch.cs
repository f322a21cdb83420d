namespace Juluo.Plans;

/// <summary>The filter of the overview, on its pages and in its file.</summary>
/// <param name="Kind">The kind of lines; null for plans, or for passes if no one has had a plan yet.</param>
/// <param name="Q">A part of the name of the person, or of the plan or pass.</param>
/// <param name="Month">Any day of the month, or null for all months.</param>
internal record OverviewSearch(OverviewKind? Kind = null, string? Q = null, LocalDate? Month = null);
