namespace Juluo.People;

internal static class ProfileErrors
{
    public sealed record TooManySkills(string? At, int Most) : Invalid("profile.too-many-skills", At);

    public sealed record TooManyLanguages(string? At, int Most) : Invalid("profile.too-many-languages", At);

    public sealed record TooManyLinks(string? At, int Most) : Invalid("profile.too-many-links", At);

    /// <summary>The text is not a web address with https or http.</summary>
    public sealed record NoLink(string? At, string Text) : Invalid("profile.no-link", At);

    public sealed record QuietUntilWhen(string? At) : Invalid("profile.quiet-until-when", At);
}
