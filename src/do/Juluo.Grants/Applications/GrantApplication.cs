namespace Juluo.Grants;

/// <summary>An application of an organisation or a project to a grant, from the first draft to the payment.</summary>
/// <param name="Title">The grant's title.</param>
/// <param name="Applicant">The key of the organisation or the project.</param>
/// <param name="Learned">Lessons for the next applicants.</param>
/// <param name="Mine">True if the reader is one of its people.</param>
public sealed record GrantApplication(
    GrantApplicationId Id,
    GrantId Programme,
    LocalizedText Title,
    LocalDate ClosesOn,
    Guid Applicant,
    OrganisationId? Organisation,
    ProjectId? Project,
    GrantApplicationState State,
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
public enum GrantApplicationState
{
    Draft,
    Applied,
    Won,
    Lost,
    Paid,
    Withdrawn,
}

/// <summary>A lesson from an earlier application to a grant.</summary>
public sealed record ApplicationLesson(GrantApplicationState State, LocalDate DecidedOn, string Learned);
