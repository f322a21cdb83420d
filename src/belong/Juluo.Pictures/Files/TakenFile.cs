namespace Juluo.Pictures;

/// <summary>A file that was sent and lies in the store.</summary>
/// <param name="Kind">Content type, of our own list.</param>
/// <param name="SmallKey">Of a picture: the small one, which is <paramref name="Width"/> × <paramref name="Height"/>.</param>
public sealed record TakenFile(string Name, string Kind, long Bytes, string Key, string? SmallKey, int? Width, int? Height)
{
    /// <summary>The quality problem found in the picture; null if there is none or the picture was not checked.</summary>
    public PictureDoubt? Doubt { get; init; }
}
