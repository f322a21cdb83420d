namespace Juluo.Pictures;

/// <summary>A file that was sent and lies in the store.</summary>
/// <param name="Kind">Content type, of our own list.</param>
/// <param name="SmallKey">Of a picture: the small one, which is <paramref name="Width"/> × <paramref name="Height"/>.</param>
public sealed record TakenFile(string Name, string Kind, long Bytes, string Key, string? SmallKey, int? Width, int? Height)
{
    /// <summary>What may be wrong with a picture that was judged; null: nothing, or it was not.</summary>
    public PictureDoubt? Doubt { get; init; }
}
