namespace Juluo.Grants;

/// <summary>A named part of an application that its people write together.</summary>
/// <param name="Version">The number of times that it was saved. A writer sends the version that they read, to detect conflicts.</param>
/// <param name="Earlier">The number of earlier texts.</param>
public sealed record ApplicationSection(
    ApplicationSectionId Id,
    string Name,
    string Text,
    int Version,
    Instant SavedAt,
    PersonId? SavedBy,
    int Earlier
)
{
    public const int MostName = 80;
    public const int MostText = 8000;
    public const int MostOfOne = 20;
}
