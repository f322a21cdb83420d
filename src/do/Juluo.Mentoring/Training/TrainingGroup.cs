namespace Juluo.Mentoring;

/// <summary>A group of people who learn together, led by one person.</summary>
/// <param name="Lead">The lead; null if they have left.</param>
/// <param name="People">The number of trainees; for an ended group, the number at its end.</param>
/// <param name="Mine">True if the caller is a trainee in it.</param>
/// <param name="Recruited">The number of people recruited out of it.</param>
public sealed record TrainingGroup(
    TrainingGroupId Id,
    LocalizedText Name,
    string About,
    PersonId? Lead,
    int Places,
    LocalDate StartsOn,
    LocalDate EndsOn,
    Instant MadeAt,
    Instant? EndedAt,
    string? Farewell,
    int People,
    bool Mine,
    int Recruited
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 90;
    public const int MostAbout = 2000;
    public const int FewestPlaces = 2;
    public const int MostPlaces = 60;
    public const int MostFarewell = 1000;
}

/// <summary>A session of the group.</summary>
/// <param name="People">The trainees who were present.</param>
public sealed record TrainingSession(TrainingSessionId Id, LocalDate OnDay, int Minutes, string? About, IReadOnlyList<PersonId> People)
{
    public const int MostAbout = 1000;
}

/// <summary>A trainee's recruitment into an organisation, a project, or elsewhere.</summary>
public sealed record Recruitment(
    RecruitmentId Id,
    PersonId Person,
    OrganisationId? Organisation,
    ProjectId? Project,
    string? Elsewhere,
    LocalDate OnDay
)
{
    public const int MostElsewhere = 160;
}
