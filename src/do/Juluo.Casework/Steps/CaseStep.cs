namespace Juluo.Casework;

/// <summary>A step in the plan of a case.</summary>
/// <param name="Days">The number of days after the end of the previous step.</param>
/// <param name="DueOn">The due date, or null if it isn't this step's turn yet.</param>
public sealed record CaseStep(int Number, LocalizedText Title, StepWho Who, int Days, LocalDate? DueOn, Instant? DoneAt);
