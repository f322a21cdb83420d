namespace Juluo.Programmes;

/// <summary>What an organisation or a project hands in to a programme, from the first draft to the money.</summary>
/// <param name="Title">Of the programme.</param>
/// <param name="Applicant">The key of the organisation or the project.</param>
/// <param name="Learned">What those who apply next should know.</param>
/// <param name="Mine">The reader is one of its people.</param>
public sealed record ProgrammeApplication(
    ProgrammeApplicationId Id,
    ProgrammeId Programme,
    LocalizedText Title,
    LocalDate ClosesOn,
    Guid Applicant,
    OrganisationId? Organisation,
    ProjectId? Project,
    ProgrammeApplicationState State,
    Money? Asked,
    Money? Awarded,
    Money? Paid,
    string Currency,
    LocalDate? AppliedOn,
    LocalDate? DecidedOn,
    LocalDate? PaidOn,
    string? Learned,
    int People,
    bool Mine
)
{
    public const int MostLearned = 4000;
    public const int MostPeople = 20;
}

[Named("programme-application-state")]
public enum ProgrammeApplicationState
{
    Draft,
    Applied,
    Won,
    Lost,
    Paid,
    Withdrawn,
}

/// <summary>What applicants of a programme learned, for the next.</summary>
public sealed record ApplicationLesson(ProgrammeApplicationState State, LocalDate DecidedOn, string Learned);
