namespace Juluo.Pictures;

public static class PhotoErrors
{
    public sealed record Missing(string? At) : Invalid("photo.missing", At);

    /// <summary>The file is neither JPEG, PNG, WebP nor HEIC, regardless of its name; or it is corrupt.</summary>
    public sealed record NotAPhoto(string? At) : Invalid("photo.not-a-photo", At);

    public sealed record TooLarge(string? At, int MostMegapixels) : Invalid("photo.too-large", At);

    /// <summary>The image tool, libvips, isn't installed.</summary>
    public sealed record NoTool(string? At) : Invalid("photo.no-tool", At);
}
