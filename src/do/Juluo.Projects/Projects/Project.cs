namespace Juluo.Projects;

/// <summary>Work that people of the community do together, with a start and often an end, as one reader sees it.</summary>
/// <param name="About">The description, in Markdown.</param>
/// <param name="EndsOn">The planned last day; null if there is none.</param>
/// <param name="Repository">The address of its code or its files.</param>
/// <param name="Topics">Topics of a word or a few each, used by searches in the index.</param>
/// <param name="Brief">The brief that it answers.</param>
/// <param name="Farewell">Thanks and lessons learned, written at the end.</param>
/// <param name="CarriedOn">A note on who continues which work after the end.</param>
/// <param name="People">The number of people in the team; for an ended project, the number at its end.</param>
/// <param name="OpenPlaces">The number of unfilled places in open roles.</param>
/// <param name="Led">True if someone in the team leads it.</param>
/// <param name="Mine">The caller's relation to its team; null if there is none.</param>
/// <param name="Leads">True if the caller leads it.</param>
public sealed record Project(
    ProjectId Id,
    LocalizedText Name,
    LocalizedText? Summary,
    string? About,
    ProjectVisibility Visibility,
    LocalDate StartsOn,
    LocalDate? EndsOn,
    string? Repository,
    IReadOnlyList<string> Topics,
    BriefId? Brief,
    Instant MadeAt,
    Instant? EndedAt,
    ProjectEnding? Ending,
    string? Farewell,
    string? CarriedOn,
    int People,
    int OpenPlaces,
    bool Led,
    TeamState? Mine,
    bool Leads
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 90;
    public const int MostSummaryZh = 300;
    public const int MostSummaryEn = 450;
    public const int MostAbout = 8000;
    public const int MostRepository = 300;
    public const int MostTopics = 8;
    public const int MostFarewell = 2000;
    public const int MostCarriedOn = 1000;

    /// <summary>True if the caller is in its team.</summary>
    public bool IsMine => Mine == TeamState.Here;
}

/// <summary>The result with which a project ended.</summary>
[Named("project-ending")]
public enum ProjectEnding
{
    /// <summary>The project finished its work.</summary>
    Finished,

    /// <summary>The project was given up before its work was done.</summary>
    Stopped,
}

/// <summary>The people who can read a project.</summary>
[Named("project-visibility")]
public enum ProjectVisibility
{
    Community,

    /// <summary>The community and visitors.</summary>
    Public,

    /// <summary>Its team only.</summary>
    Team,
}
