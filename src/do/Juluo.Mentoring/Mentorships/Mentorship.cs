namespace Juluo.Mentoring;

/// <summary>Two people of whom one helps the other to learn. Only the two know of it.</summary>
/// <param name="Round">The round that proposed it; null: the trainee asked the mentor directly.</param>
/// <param name="Goal">As the trainee said it when they asked.</param>
/// <param name="MentorYesAt">When the mentor agreed; null: not yet.</param>
/// <param name="EndsOn">The last day, as planned.</param>
/// <param name="MentorThanks">What the mentor said at the end.</param>
/// <param name="TraineeThanks">What the trainee said at the end.</param>
public sealed record Mentorship(
    MentorshipId Id,
    MentorRoundId? Round,
    PersonId Mentor,
    PersonId Trainee,
    MentorshipState State,
    string Goal,
    Instant MadeAt,
    Instant? MentorYesAt,
    Instant? TraineeYesAt,
    LocalDate? BegunOn,
    LocalDate? EndsOn,
    Instant? EndedAt,
    string? MentorThanks,
    string? TraineeThanks
)
{
    public const int MostGoal = 600;
    public const int MostThanks = 1000;
    public const int UsualMonths = 6;

    public PersonId Other(PersonId self) => self == Mentor ? Trainee : Mentor;

    /// <summary>Whether it waits for this one's word.</summary>
    public bool WaitsFor(PersonId self) =>
        State is MentorshipState.Asked or MentorshipState.Proposed && (self == Mentor ? MentorYesAt : TraineeYesAt) is null;

    /// <summary>What this one said at the end.</summary>
    public string? ThanksOf(PersonId self) => self == Mentor ? MentorThanks : TraineeThanks;
}

[Named("mentorship-state")]
public enum MentorshipState
{
    /// <summary>The trainee has asked the mentor.</summary>
    Asked,

    /// <summary>A round has proposed it to both.</summary>
    Proposed,
    Active,
    Over,
}
