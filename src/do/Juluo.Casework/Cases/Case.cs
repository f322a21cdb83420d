namespace Juluo.Casework;

/// <summary>An application, from its first question to its closing.</summary>
/// <param name="Number">The number that people quote, such as <c>7KD-M2Q</c>.</param>
/// <param name="Person">The member who applied, or null for a visitor.</param>
/// <param name="Office">The office in charge, or null if none could take it or there are none.</param>
/// <param name="Language">The applicant's language.</param>
/// <param name="AnswerBy">The day by which a first answer was promised.</param>
/// <param name="DecideBy">The day by which a decision was promised.</param>
/// <param name="AnsweredAt">The time of the first answer by a person.</param>
/// <param name="TouchedAt">The time of the last activity by a person.</param>
/// <param name="FourEyes">True if a second person must confirm the decision.</param>
/// <param name="Proposed">The proposed decision that a second person has yet to confirm.</param>
public sealed record Case(
    CaseId Id,
    string Number,
    ServiceId Service,
    SubmissionId Submission,
    PersonId? Person,
    CaseState State,
    OfficeId? Office,
    PersonId? AssignedTo,
    string Language,
    Instant BegunAt,
    Instant? SentAt,
    LocalDate? AnswerBy,
    LocalDate? DecideBy,
    Instant? AnsweredAt,
    Instant TouchedAt,
    bool FourEyes,
    CaseState? Proposed,
    PersonId? ProposedBy,
    Instant? ProposedAt,
    PersonId? DecidedBy,
    Instant? DecidedAt,
    Instant? ClosedAt,
    Instant? KeepUntil
)
{
    public const int MostReason = 4000;

    /// <summary>The number of business days without activity after which a case that waits for the office counts as late, and its team is notified.</summary>
    public const int QuietDays = 6;

    public static string PathOf(CaseId id) => $"/cases/{id}";

    /// <summary>Returns the path of the applicant's status page.</summary>
    public static string PortalOf(SubmissionId submission) => $"/submissions/{submission}/case";

    /// <summary>Returns the path of the page on which the applicant changes their contact.</summary>
    public static string ContactOf(SubmissionId submission) => $"{PortalOf(submission)}/contact";
}
