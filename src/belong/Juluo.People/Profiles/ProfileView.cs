namespace Juluo.People;

/// <summary>The part of a person's profile beyond the card that a viewer may see. Hidden fields are null or empty, as if never given.</summary>
/// <param name="Photo">The address of the large photo.</param>
/// <param name="Email">The email address; null unless the person shows it or the viewer is an operator.</param>
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
