namespace Juluo.Pictures;

/// <summary>An uploaded file in the store.</summary>
/// <param name="Kind">The content type, from our own list.</param>
/// <param name="SmallKey">The key of a picture's small size, which is <paramref name="Width"/> × <paramref name="Height"/>.</param>
public sealed record TakenFile(string Name, string Kind, long Bytes, string Key, string? SmallKey, int? Width, int? Height)
{
    /// <summary>The quality problem found in the picture; null if there is none or the picture was not checked.</summary>
    public PictureDoubt? Doubt { get; init; }
}
