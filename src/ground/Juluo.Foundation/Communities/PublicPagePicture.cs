namespace Juluo.Foundation;

/// <summary>A picture of a community's public page in two sizes. A new picture gets new addresses.</summary>
/// <param name="Path">The path of the large size.</param>
/// <param name="Words">Alternative text for people who cannot see the picture.</param>
public sealed record PublicPagePicture(string Path, string SmallPath, LocalizedText? Words = null)
{
    /// <summary>The width and height of a logo in pixels: the sizes that phones request.</summary>
    public const int LogoLarge = 512;

    public const int LogoSmall = 192;
}
