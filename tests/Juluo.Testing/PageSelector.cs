using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Juluo.Testing;

/// <summary>Finds elements by the part of Playwright's selectors that the journeys use: CSS with <c>:has-text()</c>, <c>:text-is()</c>, <c>:visible</c>, and <c>>> nth=0</c> at the end.</summary>
internal static partial class PageSelector
{
    public static IReadOnlyList<IElement> All(IDocument page, string selector)
    {
        var (css, nth) = Nth().Match(selector) is { Success: true } match
            ? (selector[..match.Index], int.Parse(match.Groups["nth"].Value, CultureInfo.InvariantCulture))
            : (selector, (int?)null);
        // Conditions that CSS cannot express are evaluated first, and marked on the elements during the CSS query.
        var marks = new List<string>();
        try
        {
            var found = page.QuerySelectorAll(
                Further().Replace(css, further => Mark(page, further.Groups["name"].Value, further.Groups["text"].Value, marks))
            );
            return nth is null ? [.. found] : [.. found.Skip(nth.Value).Take(1)];
        }
        catch (DomException wrong)
        {
            throw new ArgumentException($"“{selector}” cannot be asked of a text tab.", nameof(selector), wrong);
        }
        finally
        {
            foreach (var mark in marks)
            foreach (var element in page.QuerySelectorAll($"[{mark}]"))
                element.RemoveAttribute(mark);
        }
    }

    private static string Mark(IDocument page, string name, string text, List<string> marks)
    {
        var mark = $"data-mark-{marks.Count}";
        foreach (var element in page.All)
            if (Fits(element, name, text))
                element.SetAttribute(mark, "");
        marks.Add(mark);
        return $"[{mark}]";
    }

    private static bool Fits(IElement element, string name, string text) =>
        name switch
        {
            "visible" => ShownText.IsShown(element),
            "text-is" => Plain(element.TextContent) == Plain(text),
            _ => Plain(element.TextContent).Contains(Plain(text), StringComparison.OrdinalIgnoreCase),
        };

    private static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s*>>\s*nth=(?<nth>\d+)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nth();

    [GeneratedRegex(
        @":(?<name>has-text|text-is)\((?<quote>['""])(?<text>.*?)\k<quote>\)|:(?<name>visible)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Further();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
