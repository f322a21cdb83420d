namespace Juluo.PublicContacts;

/// <summary>The public contact of the community, as they agreed to be shown.</summary>
/// <param name="LatinName">The Latin name, or null if the profile hides it from members.</param>
/// <param name="Role">The role, in the person's own words.</param>
/// <param name="Languages">The languages of the profile, or none if it hides them from members.</param>
/// <param name="Photo">The path of the photo, served while they are shown.</param>
public sealed record PublicContact(
    PersonId Id,
    string Name,
    string? LatinName,
    LocalizedText Role,
    IReadOnlyList<string> Languages,
    string? Photo
)
{
    public const int MostRole = 80;
    public const string Page = "/contact";

    /// <summary>Returns the name for readers of a language.</summary>
    public string Called(string language) =>
        LatinName is { Length: > 0 } latin && string.Equals(language, Foundation.Languages.English, StringComparison.Ordinal)
            ? latin
            : Name;
}
