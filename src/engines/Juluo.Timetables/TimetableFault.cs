namespace Juluo.Timetables;

/// <summary>A reason why a task cannot be scheduled, or why an arrangement is not a complete timetable.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Sentence">The reason in English with names and numbers, for logs and tests.</param>
/// <param name="Submission">Index of the submission concerned, if there is one.</param>
/// <param name="Other">Index of the second submission concerned, if there is one.</param>
public sealed record TimetableFault(TimetableFaultKind Kind, string Sentence, int? Submission = null, int? Other = null)
{
    /// <summary>The task itself is malformed, so that a search does not even begin.</summary>
    public bool IsMalformed => Kind <= TimetableFaultKind.WrongFixed;
}
