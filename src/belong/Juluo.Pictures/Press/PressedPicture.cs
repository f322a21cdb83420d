namespace Juluo.Pictures;

/// <summary>Two WebP pictures of our own making, and how large the small one is in pixels.</summary>
/// <param name="Doubt">Of one that was judged: what may be wrong with it.</param>
public sealed record PressedPicture(byte[] Large, byte[] Small, int Width, int Height, PictureDoubt? Doubt)
{
    public PhotoPress.Pressed Pair => new(Large, Small);
}
