namespace Juluo.Casework;

/// <summary>A step of a case that takes weeks.</summary>
/// <param name="Days">From the end of the step before.</param>
/// <param name="DueOn">Null: it is not its turn yet.</param>
public sealed record CaseStep(int Number, LocalizedText Title, StepWho Who, int Days, LocalDate? DueOn, Instant? DoneAt);
