namespace Juluo.Programmes;

/// <summary>A named part of an application that its people write together.</summary>
/// <param name="Version">How often it was saved; who saves it says which they read.</param>
/// <param name="Earlier">How many earlier texts there are.</param>
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
