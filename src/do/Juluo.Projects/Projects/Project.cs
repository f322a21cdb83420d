namespace Juluo.Projects;

/// <summary>Work that people of the community do together, with a start and often an end, as one of them or a reader of it sees it.</summary>
/// <param name="About">Markdown.</param>
/// <param name="EndsOn">The last day, as planned; null: it has none.</param>
/// <param name="Repository">Where its code or its files are.</param>
/// <param name="Topics">What it is about, in a word each; the index is searched by them.</param>
/// <param name="Brief">What it answers.</param>
/// <param name="Farewell">What was said at the end: thanks, and what was learned.</param>
/// <param name="CarriedOn">Who carries what on since it ended.</param>
/// <param name="People">How many are in the team; once it has ended, how many were in it then.</param>
/// <param name="OpenPlaces">How many places in it are to be filled.</param>
/// <param name="Led">A person of its team leads it.</param>
/// <param name="Mine">How the caller stands to its team; null: not at all.</param>
/// <param name="Leads">The caller leads it.</param>
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

    /// <summary>Whether the caller is in its team.</summary>
    public bool IsMine => Mine == TeamState.Here;
}

/// <summary>How a project came to its end.</summary>
[Named("project-ending")]
public enum ProjectEnding
{
    /// <summary>Its work is done.</summary>
    Finished,

    /// <summary>It was given up before.</summary>
    Stopped,
}

/// <summary>Who may read a project.</summary>
[Named("project-visibility")]
public enum ProjectVisibility
{
    Community,

    /// <summary>Visitors too.</summary>
    Public,

    /// <summary>Its own team alone.</summary>
    Team,
}
