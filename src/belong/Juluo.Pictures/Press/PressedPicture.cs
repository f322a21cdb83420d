namespace Juluo.Pictures;

/// <summary>Two re-encoded WebP pictures, with the size of the small one in pixels.</summary>
/// <param name="Doubt">The quality problem found by the check, or null.</param>
public sealed record PressedPicture(byte[] Large, byte[] Small, int Width, int Height, PictureDoubt? Doubt)
{
    public PhotoPress.Pressed Pair => new(Large, Small);
}
