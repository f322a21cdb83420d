namespace Juluo.Mentoring;

/// <summary>Several who learn together, led by one.</summary>
/// <param name="Lead">Null: who led it has left.</param>
/// <param name="People">How many learn in it; once it has ended, how many did.</param>
/// <param name="Mine">The caller learns in it.</param>
/// <param name="Recruited">How many were recruited out of it.</param>
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

/// <summary>A time that the group spent together.</summary>
/// <param name="People">Who was there, of those who learn.</param>
public sealed record TrainingSession(TrainingSessionId Id, LocalDate OnDay, int Minutes, string? About, IReadOnlyList<PersonId> People)
{
    public const int MostAbout = 1000;
}

/// <summary>A trainee was recruited: into an organisation, a project, or elsewhere.</summary>
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
