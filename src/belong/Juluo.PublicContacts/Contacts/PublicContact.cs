namespace Juluo.PublicContacts;

/// <summary>The person of the community whom strangers can write to, as they agreed to be shown.</summary>
/// <param name="LatinName">Unless their profile hides it from members.</param>
/// <param name="Role">What they are here for, in their own words.</param>
/// <param name="Languages">Those of their profile, unless it hides them from members.</param>
/// <param name="Photo">Where their photo is served while they are shown.</param>
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

    /// <summary>What a reader of this language calls them.</summary>
    public string Called(string language) =>
        LatinName is { Length: > 0 } latin && string.Equals(language, Foundation.Languages.English, StringComparison.Ordinal)
            ? latin
            : Name;
}
