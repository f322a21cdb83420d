namespace Juluo.Foundation;

/// <summary>A picture that a community shows to everyone, in two sizes. A new picture has new addresses.</summary>
/// <param name="Path">Of the large one.</param>
/// <param name="Words">A description of the picture, for people who cannot see it.</param>
public sealed record FacePicture(string Path, string SmallPath, LocalizedText? Words = null)
{
    /// <summary>How many points a logo has on each side: the sizes that phones ask for.</summary>
    public const int LogoLarge = 512;

    public const int LogoSmall = 192;
}
