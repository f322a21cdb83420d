namespace Juluo.Programmes;

/// <summary>An application of an organisation or a project to a programme, from the first draft to the payment.</summary>
/// <param name="Title">The programme's title.</param>
/// <param name="Applicant">The key of the organisation or the project.</param>
/// <param name="Learned">Lessons for the next applicants.</param>
/// <param name="Mine">True if the reader is one of its people.</param>
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

/// <summary>A lesson from an earlier application to a programme.</summary>
public sealed record ApplicationLesson(ProgrammeApplicationState State, LocalDate DecidedOn, string Learned);
