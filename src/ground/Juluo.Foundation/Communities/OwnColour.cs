namespace Juluo.Foundation;

/// <summary>
/// A colour that a community brings, and what becomes of it in both themes. In light it is taken as it is, where white on it and it on the ground can be read; in dark it is lightened
/// until it can be read there. Each theme has a faint one behind text of the colour, as strong as lets that be read. Pure.
/// </summary>
public sealed class OwnColour
{
    // As tokens.css says; a test compares.
    internal static readonly (Rgb Ground, Rgb Surface) Light = (new(0xf7, 0xf4, 0xee), new(0xff, 0xfd, 0xfa));
    internal static readonly (Rgb Ground, Rgb Surface) Dark = (new(0x15, 0x18, 0x1a), new(0x1d, 0x21, 0x23));

    // What the five colours have there at least: more than text needs, since light text on dark seems thinner.
    private const double InDark = 7;
    private const int Steps = 255;

    private OwnColour(Rgb colour)
    {
        Colour = colour;
        Soft = Faint(colour, Light.Surface, 0.15);
        OnDark = First(colour, Rgb.White, c => Contrast.Between(c, Dark.Ground) >= InDark && Contrast.Between(c, Dark.Surface) >= InDark);
        SoftOnDark = Faint(OnDark, Dark.Surface, 0.2);
        TextOnDark = colour.With(Rgb.Black, 0.8);
    }

    public Rgb Colour { get; }

    public Rgb Soft { get; }

    public Rgb OnDark { get; }

    public Rgb SoftOnDark { get; }

    public Rgb TextOnDark { get; }

    /// <returns>Null: text of this colour, or on it, could not be read.</returns>
    public static OwnColour? Of(Rgb colour) => Ratio(colour) >= Contrast.Text ? new(colour) : null;

    /// <summary>The worse of white on it, and of it on the ground.</summary>
    public static double Ratio(Rgb colour) => Math.Min(Contrast.Between(colour, Rgb.White), Contrast.Between(colour, Light.Ground));

    /// <summary>The same colour, as much darker as it needs to be.</summary>
    public static Rgb Nearest(Rgb colour) => First(colour, Rgb.Black, c => Ratio(c) >= Contrast.Text);

    private static Rgb Faint(Rgb colour, Rgb surface, double most)
    {
        for (var share = most; share > 0; share -= 0.01)
            if (surface.With(colour, share) is var faint && Contrast.Between(colour, faint) >= Contrast.Text)
                return faint;
        return surface;
    }

    // At the end of the way stands black or white, which can be read.
    private static Rgb First(Rgb from, Rgb to, Func<Rgb, bool> good) =>
        Enumerable.Range(0, Steps + 1).Select(step => from.With(to, (double)step / Steps)).First(good);
}
