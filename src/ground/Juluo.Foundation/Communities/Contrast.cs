namespace Juluo.Foundation;

/// <summary>
/// Contrast ratio of two colours by WCAG 2.2: (lighter + 0.05) / (darker + 0.05), where each is the colour's relative luminance 0.2126 R + 0.7152 G + 0.0722 B, and
/// a channel c of 0 to 1 counts as c / 12.92 up to 0.04045, else as ((c + 0.055) / 1.055)^2.4. From 1 to 21. Pure.
/// </summary>
public static class Contrast
{
    /// <summary>The minimum for text of normal size (success criterion 1.4.3).</summary>
    public const double Text = 4.5;

    public static double Between(Rgb one, Rgb other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(Rgb of) => (0.2126 * Part(of.Red)) + (0.7152 * Part(of.Green)) + (0.0722 * Part(of.Blue));

    private static double Part(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
