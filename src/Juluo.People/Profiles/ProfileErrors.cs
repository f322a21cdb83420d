namespace Juluo.People;

public static class ProfileErrors
{
    public sealed record TooManySkills(string? At, int Most) : Invalid(At);

    public sealed record TooManyLanguages(string? At, int Most) : Invalid(At);

    public sealed record TooManyLinks(string? At, int Most) : Invalid(At);

    /// <summary>Only addresses that a browser opens: https or http.</summary>
    public sealed record NoLink(string? At, string Text) : Invalid(At);

    public sealed record QuietUntilWhen(string? At) : Invalid(At);

    public sealed record NoPhoto(string? At) : Invalid(At);

    /// <summary>Neither JPEG, PNG, WebP nor HEIC, whatever its name says; or broken.</summary>
    public sealed record NotAPhoto(string? At) : Invalid(At);

    public sealed record PhotoTooLarge(string? At, int MostMegapixels) : Invalid(At);

    /// <summary>The program that makes photos smaller is not installed.</summary>
    public sealed record NoPhotoTool(string? At) : Invalid(At);
}
