namespace Juluo.Casework;

/// <summary>A case in a list, without the applicant's name, which only its page shows.</summary>
/// <param name="Unread">The number of unread messages of the applicant.</param>
public sealed record CaseLine(
    CaseId Id,
    string Number,
    ServiceId Service,
    CaseState State,
    OfficeId? Office,
    PersonId? AssignedTo,
    string Language,
    Instant? SentAt,
    LocalDate? AnswerBy,
    Instant? AnsweredAt,
    Instant TouchedAt,
    LocalDate? DecideBy,
    int Unread
)
{
    /// <summary>Returns why the case is late, or null if it isn't.</summary>
    internal CaseLateness? Late(LocalDate today, DateTimeZone zone, BusinessDays days)
    {
        if (!CaseMoves.IsOpen(State))
            return null;
        if (AnsweredAt is null && AnswerBy < today)
            return CaseLateness.NoAnswer;
        if (DecideBy < today)
            return CaseLateness.NoDecision;
        return CaseMoves.WaitsForOffice(State) && days.Between(TouchedAt.InZone(zone).Date, today) >= Case.QuietDays
            ? CaseLateness.Quiet
            : null;
    }
}

/// <summary>The reason for which a case is late.</summary>
[Named("case-lateness")]
public enum CaseLateness
{
    /// <summary>The day of the promised first answer has passed.</summary>
    NoAnswer,

    /// <summary>The day of the promised decision has passed.</summary>
    NoDecision,

    /// <summary>The case waits for the office, and no one has worked on it for six business days (<see cref="Case.QuietDays"/>).</summary>
    Quiet,
}
