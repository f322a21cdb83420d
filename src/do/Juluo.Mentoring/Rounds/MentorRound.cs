namespace Juluo.Mentoring;

/// <summary>A period in which trainees ask for mentors. Afterwards all requests are matched at once.</summary>
/// <param name="AsksUntil">The last day on which trainees can ask.</param>
/// <param name="Requests">The number of requests.</param>
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

    /// <summary>Returns true if trainees can ask on a day: until the last day, and unless the round is confirmed or cancelled.</summary>
    public bool IsOpen(LocalDate today) => !IsOver && AsksUntil >= today;

    /// <summary>True if the round was confirmed or cancelled; it then takes no requests.</summary>
    public bool IsOver => ConfirmedAt is not null || CancelledAt is not null;
}

/// <summary>A trainee's request in a round.</summary>
/// <param name="Mentors">The mentors whom they would like, favourite first.</param>
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
    /// <summary>The payload of webhooks about an opened round.</summary>
    public sealed record Data(MentorRoundId Round, LocalDate AsksUntil)
    {
        public string Path => $"/mentors/rounds/{Round}";
    }
}
