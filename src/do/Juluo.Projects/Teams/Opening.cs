namespace Juluo.Projects;

/// <summary>A role in a team that one person or several are to fill.</summary>
/// <param name="Skills">What it takes, in words.</param>
/// <param name="Places">For how many.</param>
/// <param name="Filled">How many there are; no more than places, by the database.</param>
/// <param name="ClosedAt">No one is looked for any more.</param>
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

    /// <summary>Whether one may ask for it.</summary>
    public bool IsOpen => ClosedAt is null && Filled < Places;
}
