namespace Juluo.Mentoring;

/// <summary>A time in which trainees ask for mentors; then all are matched at once.</summary>
/// <param name="AsksUntil">The last day on which trainees can ask.</param>
/// <param name="Requests">How many ask in it.</param>
public sealed record MentorRound(
    MentorRoundId Id,
    LocalizedText Name,
    LocalDate AsksUntil,
    Instant OpenedAt,
    Instant? ConfirmedAt,
    Instant? CancelledAt,
    int Requests
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 90;

    /// <summary>Whether trainees can ask.</summary>
    public bool IsOpen(LocalDate today) => !IsOver && AsksUntil >= today;

    /// <summary>Confirmed or cancelled.</summary>
    public bool IsOver => ConfirmedAt is not null || CancelledAt is not null;
}

/// <summary>What a trainee asks for in a round.</summary>
/// <param name="Mentors">Whom they would like, the best first.</param>
public sealed record MentorRequest(
    PersonId Trainee,
    string Goal,
    IReadOnlyList<string> Skills,
    Instant AskedAt,
    IReadOnlyList<PersonId> Mentors
)
{
    public const int MostMentors = 5;
}

/// <summary>A round was opened.</summary>
[Named("mentoring.round.opened")]
internal sealed record MentorRoundOpened(MentorRoundId Round, LocalDate AsksUntil) : IFact
{
    /// <summary>What webhooks send about it.</summary>
    public sealed record Data(MentorRoundId Round, LocalDate AsksUntil)
    {
        public string Path => $"/mentors/rounds/{Round}";
    }
}
