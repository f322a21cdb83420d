using System.Globalization;
using System.Text.RegularExpressions;

namespace Juluo.Foundation.Tests;

/// <summary>The colours that communities choose from are readable: WCAG 2.2, 4.5:1, on every background that text uses, in both themes.</summary>
public sealed partial class AccentTests
{
    private static readonly string Styles = Path.Combine(Repository.Root, "web", "styles");

    [Theory]
    [InlineData(false), InlineData(true)]
    public void Every_colour_keeps_its_contrast(bool dark)
    {
        var grounds = Tokens(Half(File.ReadAllText(Path.Combine(Styles, "tokens.css")), dark), "");
        var accents = Half(File.ReadAllText(Path.Combine(Styles, "accents.css")), dark);
        foreach (var name in Accent.All)
        {
            var own = Tokens(accents, $"[data-accent=\"{name}\"]");
            foreach (var ground in (string[])[grounds["ground"], grounds["surface"], own["accent-soft"]])
                Contrast(own["accent"], ground).ShouldBeGreaterThanOrEqualTo(4.5, $"{name} on {ground}");
            Contrast(own["on-accent"], own["accent"]).ShouldBeGreaterThanOrEqualTo(4.5, $"text on {name}");
        }
    }

    [Fact]
    public void What_has_no_style_sheet_has_the_same_colours()
    {
        var accents = Half(File.ReadAllText(Path.Combine(Styles, "accents.css")), dark: false);
        foreach (var name in Accent.All)
            Accent.Colour(name).ShouldBe(Tokens(accents, $"[data-accent=\"{name}\"]")["accent"], name);
    }

    private static string Half(string css, bool dark)
    {
        var at = css.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);
        return dark ? css[at..] : css[..at];
    }

    private static Dictionary<string, string> Tokens(string css, string of) =>
        Token()
            .Matches(of.Length == 0 ? css : css[css.IndexOf(of + " ", StringComparison.Ordinal)..].Split('}')[0])
            .GroupBy(m => m.Groups["name"].Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Groups["value"].Value, StringComparer.Ordinal);

    private static double Contrast(string a, string b)
    {
        var (one, other) = (Luminance(a), Luminance(b));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6})", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
