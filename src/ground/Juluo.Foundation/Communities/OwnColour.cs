namespace Juluo.Foundation;

/// <summary>
/// A community's custom colour and its variants for both themes. The light theme uses it unchanged, provided that white text on it and the colour on the page's
/// background are readable; the dark theme lightens it until it is readable there. Each theme also has a faint background for text in the colour, as strong as
/// readability allows. Pure.
/// </summary>
public sealed class OwnColour
{
    // Same values as in tokens.css; a test compares them.
    internal static readonly (Rgb Ground, Rgb Surface) Light = (new(0xf7, 0xf4, 0xee), new(0xff, 0xfd, 0xfa));
    internal static readonly (Rgb Ground, Rgb Surface) Dark = (new(0x15, 0x18, 0x1a), new(0x1d, 0x21, 0x23));

    // The minimum contrast of the five colours in the dark theme: higher than text needs, since light text on dark appears thinner.
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

    /// <returns>The colour, or null if text in it or on it would be unreadable.</returns>
    public static OwnColour? Of(Rgb colour) => Ratio(colour) >= Contrast.Text ? new(colour) : null;

    /// <summary>Returns the lower of two contrasts: white on the colour, and the colour on the page's background.</summary>
    public static double Ratio(Rgb colour) => Math.Min(Contrast.Between(colour, Rgb.White), Contrast.Between(colour, Light.Ground));

    /// <summary>Returns the nearest darker shade that passes.</summary>
    public static Rgb Nearest(Rgb colour) => First(colour, Rgb.Black, c => Ratio(c) >= Contrast.Text);

    private static Rgb Faint(Rgb colour, Rgb surface, double most)
    {
        for (var share = most; share > 0; share -= 0.01)
            if (surface.With(colour, share) is var faint && Contrast.Between(colour, faint) >= Contrast.Text)
                return faint;
        return surface;
    }

    // The last step is black or white, which always passes.
    private static Rgb First(Rgb from, Rgb to, Func<Rgb, bool> good) =>
        Enumerable.Range(0, Steps + 1).Select(step => from.With(to, (double)step / Steps)).First(good);
}
