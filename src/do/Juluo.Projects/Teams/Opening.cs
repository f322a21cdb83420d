namespace Juluo.Projects;

/// <summary>A role in a team for one or more people.</summary>
/// <param name="Skills">The skills needed, as free text.</param>
/// <param name="Places">The number of places.</param>
/// <param name="Filled">The number of filled places. The database keeps it within the number of places.</param>
/// <param name="ClosedAt">The time when the opening was closed; null while it is not.</param>
public sealed record Opening(
    OpeningId Id,
    string Title,
    string? About,
    IReadOnlyList<string> Skills,
    int Places,
    int Filled,
    Instant? ClosedAt
)
{
    public const int MostTitle = 80;
    public const int MostAbout = 600;
    public const int MostSkills = 6;
    public const int MostPlaces = 20;
    public const int MostOfAProject = 30;

    /// <summary>True if people can ask for it.</summary>
    public bool IsOpen => ClosedAt is null && Filled < Places;
}
