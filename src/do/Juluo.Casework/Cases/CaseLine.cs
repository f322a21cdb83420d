namespace Juluo.Casework;

/// <summary>A case in a list. It says no name: who it is stands on its page.</summary>
/// <param name="Unread">Messages of the applicant that no one has read.</param>
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
    /// <summary>Why it is late; null: it is not.</summary>
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

/// <summary>Why a case is late.</summary>
[Named("case-lateness")]
public enum CaseLateness
{
    /// <summary>The first answer was promised for a day that has passed.</summary>
    NoAnswer,

    /// <summary>The decision was promised for a day that has passed.</summary>
    NoDecision,

    /// <summary>No one has done anything with it for six business days.</summary>
    Quiet,
}
