namespace Juluo.People;

/// <summary>The person of the community whom strangers can write to, as they agreed to be shown.</summary>
/// <param name="Role">What they are here for, in their own words.</param>
/// <param name="Languages">Those of their profile, unless it hides them from members.</param>
/// <param name="Photo">Where their photo is served while they are shown.</param>
public sealed record PublicContact(PersonId Id, string Name, LocalizedText Role, IReadOnlyList<string> Languages, string? Photo)
{
    public const int MostRole = 80;
    public const string Page = "/contact";
}
