namespace Juluo.Mentoring;

/// <summary>A mentorship between a mentor and a trainee, visible only to the two.</summary>
/// <param name="Round">The round that proposed it; null if the trainee asked the mentor directly.</param>
/// <param name="Goal">The goal, as the trainee wrote it in the request.</param>
/// <param name="MentorYesAt">The time when the mentor accepted; null if they have not yet.</param>
/// <param name="EndsOn">The planned last day.</param>
/// <param name="MentorThanks">The mentor's words of thanks at the end.</param>
/// <param name="TraineeThanks">The trainee's words of thanks at the end.</param>
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

    /// <summary>True if the person has to accept or decline it.</summary>
    public bool WaitsFor(PersonId self) =>
        State is MentorshipState.Asked or MentorshipState.Proposed && (self == Mentor ? MentorYesAt : TraineeYesAt) is null;

    /// <summary>Returns the words of thanks that a person wrote at the end; null if they wrote none.</summary>
    public string? ThanksOf(PersonId self) => self == Mentor ? MentorThanks : TraineeThanks;
}

[Named("mentorship-state")]
public enum MentorshipState
{
    /// <summary>The trainee asked the mentor.</summary>
    Asked,

    /// <summary>A round proposed it to both.</summary>
    Proposed,
    Active,
    Over,
}
