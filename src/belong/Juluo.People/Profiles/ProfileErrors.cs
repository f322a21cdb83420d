namespace Juluo.People;

public static class ProfileErrors
{
    public sealed record TooManySkills(string? At, int Most) : Invalid("profile.too-many-skills", At);

    public sealed record TooManyLanguages(string? At, int Most) : Invalid("profile.too-many-languages", At);

    public sealed record TooManyLinks(string? At, int Most) : Invalid("profile.too-many-links", At);

    /// <summary>Only addresses that a browser opens: https or http.</summary>
    public sealed record NoLink(string? At, string Text) : Invalid("profile.no-link", At);

    public sealed record QuietUntilWhen(string? At) : Invalid("profile.quiet-until-when", At);

    public sealed record NoPhoto(string? At) : Invalid("profile.no-photo", At);

    /// <summary>Neither JPEG, PNG, WebP nor HEIC, whatever its name says; or broken.</summary>
    public sealed record NotAPhoto(string? At) : Invalid("profile.not-a-photo", At);

    public sealed record PhotoTooLarge(string? At, int MostMegapixels) : Invalid("profile.photo-too-large", At);

    /// <summary>The program that makes photos smaller is not installed.</summary>
    public sealed record NoPhotoTool(string? At) : Invalid("profile.no-photo-tool", At);
}
