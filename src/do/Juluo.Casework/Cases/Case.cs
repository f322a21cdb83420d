namespace Juluo.Casework;

/// <summary>An application from its first question on, and what is done with it.</summary>
/// <param name="Number">By which people speak of it, such as <c>7KD-M2Q</c>.</param>
/// <param name="Person">A member who applied; null: a visitor.</param>
/// <param name="Office">Null: none could take it, or there are none.</param>
/// <param name="Language">That the applicant reads.</param>
/// <param name="AnswerBy">Until when a first answer was promised.</param>
/// <param name="DecideBy">Until when a decision was promised.</param>
/// <param name="AnsweredAt">When a person first answered.</param>
/// <param name="TouchedAt">When a person last did something with it.</param>
/// <param name="FourEyes">A second person confirms the decision.</param>
/// <param name="Proposed">The decision that waits for a second person.</param>
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

    /// <summary>Business days without a touch after which people are notified of a case that waits for the office.</summary>
    public const int QuietDays = 6;

    public static string PathOf(CaseId id) => $"/cases/{id}";

    /// <summary>Where the applicant sees what becomes of it.</summary>
    public static string PortalOf(SubmissionId submission) => $"/submissions/{submission}/case";

    /// <summary>Where the applicant says how to reach them.</summary>
    public static string ContactOf(SubmissionId submission) => $"{PortalOf(submission)}/contact";
}
