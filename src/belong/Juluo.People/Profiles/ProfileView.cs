namespace Juluo.People;

/// <summary>What a viewer may see of a person's profile beyond their card. What is hidden is null or empty, as if it was never given.</summary>
/// <param name="Photo">Where the large photo is.</param>
/// <param name="Email">Null unless the person shows it, or an operator looks.</param>
public sealed record ProfileView(
    string? HanName,
    string? Pronouns,
    string? Photo,
    string? About,
    IReadOnlyList<SkillCard> Skills,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Links,
    Availability? Availability,
    Instant? QuietUntil,
    string? Email
);
