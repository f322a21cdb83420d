namespace Juluo.Foundation.Tests;

/// <summary>Contrast is computed according to WCAG, and a custom colour of a community is readable in both themes.</summary>
public sealed class ContrastTests
{
    [Theory] // as published, by the W3C and by WebAIM, cut after two digits
    [InlineData("#000000", "#ffffff", 21.00)]
    [InlineData("#ffffff", "#ffffff", 1.00)]
    [InlineData("#777777", "#ffffff", 4.47)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#595959", "#ffffff", 7.00)]
    [InlineData("#949494", "#ffffff", 3.03)]
    [InlineData("#ff0000", "#ffffff", 3.99)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#ffff00", "#ffffff", 1.07)]
    [InlineData("#ff0000", "#000000", 5.25)]
    public void The_contrast_of_published_pairs_is_as_published(string one, string other, double ratio)
    {
        var (a, b) = (Rgb.Read(one)!.Value, Rgb.Read(other)!.Value);
        (Math.Floor(Contrast.Between(a, b) * 100) / 100).ShouldBe(ratio, 0.001);
        Contrast.Between(b, a).ShouldBe(Contrast.Between(a, b));
    }

    [Fact] // seen to fail with lightening left out
    public void Each_colour_that_is_taken_can_be_read_in_both_themes()
    {
        for (var all = 0; all < 4096; all++)
        {
            var typed = new Rgb((byte)((all >> 8) * 17), (byte)((all >> 4 & 15) * 17), (byte)((all & 15) * 17));
            var own = OwnColour.Of(OwnColour.Nearest(typed)).ShouldNotBeNull($"{typed}");
            foreach (var (text, ground) in Pairs(own))
                Contrast.Between(text, ground).ShouldBeGreaterThanOrEqualTo(Contrast.Text, $"{text} on {ground}, of {typed}");
        }
    }

    [Fact]
    public void The_nearest_colour_of_one_that_can_be_read_is_itself_and_else_barely_passes()
    {
        OwnColour.Nearest(Rgb.Read("#1f5f99")!.Value).ToString().ShouldBe("#1f5f99");
        var orange = OwnColour.Nearest(Rgb.Read("#ff8800")!.Value);
        OwnColour.Ratio(orange).ShouldBeInRange(4.5, 4.6);
        orange.Green.ShouldBeLessThan(orange.Red, "it is orange still");
    }

    [Fact]
    public void A_colour_that_cannot_be_read_is_refused_with_its_ratio_and_the_nearest_that_can()
    {
        Accent.Read("plum", "own").Value.ShouldBe("plum");
        Accent.Read(" 1F5F99 ", "own").Value.ShouldBe("#1f5f99");
        Accent.Read("#fff", "own").Errors.Single().ShouldBeOfType<AccentErrors.TooPale>().Ratio.ShouldBe("1.0");
        var pale = Accent.Read("#ff8800", "own").Errors.Single().ShouldBeOfType<AccentErrors.TooPale>();
        (pale.Field, pale.Colour, pale.Ratio).ShouldBe(("own", "#ff8800", "2.1"));
        Accent.Read(pale.Nearest, "own").Value.ShouldBe(pale.Nearest);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("red"), InlineData("#12345"), InlineData("#12345g"), InlineData("#1f5f99;}")]
    [InlineData("url(x)"), InlineData("-1f5f9"), InlineData("# 1f5f9"), InlineData("１２３４５６")]
    public void What_is_no_colour_is_none(string? typed) =>
        Accent.Read(typed, "own").Errors.Single().ShouldBeOfType<AccentErrors.NoColour>();

    [Fact]
    public void The_grounds_are_those_of_the_style_sheet()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "web", "styles", "tokens.css"));
        foreach (var (ground, surface) in ((Rgb, Rgb)[])[OwnColour.Light, OwnColour.Dark])
        {
            css.ShouldContain($"--ground: {ground};");
            css.ShouldContain($"--surface: {surface};");
        }
    }

    private static IEnumerable<(Rgb Text, Rgb Ground)> Pairs(OwnColour own) =>
        [
            (Rgb.White, own.Colour),
            (own.Colour, OwnColour.Light.Ground),
            (own.Colour, OwnColour.Light.Surface),
            (own.Colour, own.Soft),
            (own.TextOnDark, own.OnDark),
            (own.OnDark, OwnColour.Dark.Ground),
            (own.OnDark, OwnColour.Dark.Surface),
            (own.OnDark, own.SoftOnDark),
        ];
}
