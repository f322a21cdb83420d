namespace Juluo.Pictures;

/// <summary>
/// Checks if a document photo is readable: its overall brightness, and the sharpness of its edges (the variance of its Laplacian; Pech-Pacheco et al. 2000, Diatom autofocusing in
/// brightfield microscopy).
/// </summary>
public static class PictureLook
{
    /// <summary>Below this mean luminance, 0–255, a picture counts as too dark to read. A sheet in a lit room has 120 and more.</summary>
    internal const double Darkest = 55;

    /// <summary>
    /// Below this variance of the Laplacian, at 480 pixels and normalized to the brightness of paper, a picture counts as blurred. Sharp print has thousands, blurred print a few
    /// tens.
    /// </summary>
    internal const double Softest = 70;

    // Below this variance of the luminance a picture counts as uniform, such as the back of a card: it has no edges to measure, so its sharpness isn't checked.
    private const double Even = 25;
    private const double Paper = 200;

    /// <summary>Returns the quality problem of a picture; null if none is found, or the picture is smaller than 3 × 3 pixels. Pure; O(pixels).</summary>
    /// <param name="grey">The gray values, one byte per pixel, row by row.</param>
    public static PictureDoubt? Doubt(ReadOnlySpan<byte> grey, int width)
    {
        var height = width > 0 ? grey.Length / width : 0;
        if (width < 3 || height < 3)
            return null;
        var (mean, spread) = Spread(grey);
        if (mean < Darkest)
            return PictureDoubt.Dark;
        if (spread < Even)
            return null;
        double sum = 0,
            squares = 0;
        for (var y = 1; y < height - 1; y++)
        for (var x = 1; x < width - 1; x++)
        {
            var at = (y * width) + x;
            var edge = grey[at - 1] + grey[at + 1] + grey[at - width] + grey[at + width] - (4 * grey[at]);
            sum += edge;
            squares += (double)edge * edge;
        }

        var count = (double)(width - 2) * (height - 2);
        var variance = (squares / count) - (sum / count * (sum / count));
        return variance * (Paper / mean) * (Paper / mean) < Softest ? PictureDoubt.Blurred : null;
    }

    private static (double Mean, double Variance) Spread(ReadOnlySpan<byte> grey)
    {
        double sum = 0,
            squares = 0;
        foreach (var pixel in grey)
        {
            sum += pixel;
            squares += (double)pixel * pixel;
        }

        var mean = sum / grey.Length;
        return (mean, (squares / grey.Length) - (mean * mean));
    }
}
