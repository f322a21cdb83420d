namespace Juluo.Pictures;

public static class PhotoErrors
{
    public sealed record Missing(string? At) : Invalid("photo.missing", At);

    /// <summary>Neither JPEG, PNG, WebP nor HEIC, whatever its name says; or broken.</summary>
    public sealed record NotAPhoto(string? At) : Invalid("photo.not-a-photo", At);

    public sealed record TooLarge(string? At, int MostMegapixels) : Invalid("photo.too-large", At);

    /// <summary>The program that makes photos smaller is not installed.</summary>
    public sealed record NoTool(string? At) : Invalid("photo.no-tool", At);
}
