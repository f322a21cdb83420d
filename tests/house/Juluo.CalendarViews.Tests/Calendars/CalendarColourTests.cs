using System.Globalization;
using System.Text.RegularExpressions;

namespace Juluo.CalendarViews.Tests;

/// <summary>Taken and free times can be distinguished without reading, in both themes: the colours are computed from the tokens.</summary>
public sealed class CalendarColourTests
{
    [Theory] // seen to fail with the colour of before, --sunk: 1.17 and 1.1
    [InlineData(false)]
    [InlineData(true)]
    public void Free_and_taken_differ_by_three_to_one_and_the_word_on_it_can_be_read(bool dark)
    {
        var halves = File.ReadAllText(Path.Combine(Repository.Root, "web/styles/tokens.css")).Split("@media (prefers-color-scheme: dark)");
        string Token(string name) =>
            Regex.Match(halves[dark ? 1 : 0], $@"--{name}:\s*#([0-9a-f]{{6}})", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        Contrast(Token("taken"), Token("surface")).ShouldBeGreaterThanOrEqualTo(3);
        Contrast(Token("on-taken"), Token("taken")).ShouldBeGreaterThanOrEqualTo(4.5);
        var styles = File.ReadAllText(Path.Combine(Repository.Root, "web/styles/calendar.css"));
        styles.ShouldContain(".strip > .taken { background: var(--taken); color: var(--on-taken);");
        styles.ShouldContain(".strip > .free { background: var(--surface);");
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }
}
