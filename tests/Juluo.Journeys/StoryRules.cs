using System.Text.RegularExpressions;

namespace Juluo.Journeys;

/// <summary>Rules that keep the journeys fast, and what they must still cover.</summary>
public sealed partial class StoryRules
{
    /// <summary>Journeys in Chromium that use nothing a text browser lacks, with the reason.</summary>
    private static readonly string[] Exceptions = [nameof(WithoutScriptsJourney)]; // only a browser can tell whether pages work in a browser without scripts

    private static IEnumerable<(string File, string Name, string Text)> Stories =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests", "Juluo.Journeys"), "*Journey*.cs")
            .SelectMany(file =>
                Beginning()
                    .Split(File.ReadAllText(file))
                    .Skip(1)
                    .Select(text => (Path.GetFileNameWithoutExtension(file), Method().Match(text).Groups["name"].Value, text))
            );

    [Fact] // seen to fail with two stories that never had a page looked at
    public void A_story_that_walks_by_text_has_a_page_looked_at_in_Chromium()
    {
        Stories.Count().ShouldBeGreaterThan(70);
        Stories
            .Where(s => !Chromium().IsMatch(s.Text) && !s.Text.Contains(".Inspect(", StringComparison.Ordinal))
            .Select(s => $"{s.File}: {s.Name}")
            .ShouldBeEmpty("call Inspect at its most telling page");
    }

    [Fact] // seen to fail with a story of prices before it named the script that it is about
    public void Chromium_is_opened_for_what_a_text_browser_lacks() =>
        Stories
            .Where(s => Chromium().IsMatch(s.Text) && !OfABrowser().IsMatch(s.Text) && !Exceptions.Contains(s.File))
            .Select(s => $"{s.File}: {s.Name}")
            .ShouldBeEmpty("SignedIn and Visitor walk by text, which takes a tenth of the time");

    [Fact]
    public void A_page_of_a_story_that_is_remembered_is_one_that_a_story_inspects()
    {
        var names = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests", "Juluo.Journeys"), "*.cs")
            .SelectMany(file => Inspected().Matches(File.ReadAllText(file)))
            .Select(m => m.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        names.Count.ShouldBeGreaterThan(100);
        LookedPages
            .Remembered.Where(k => k.Who == TextTab.Story && !names.Contains(k.Page))
            .ShouldBeEmpty("remove them from tests/looked.tsv");
    }

    [GeneratedRegex(@"\.Inspect\(""(?<name>[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inspected();

    [GeneratedRegex(@"\[(?:OfficeLog)?Journey\(", RegexOptions.None, 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"Task (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();

    [GeneratedRegex(@"\b(BrowserOf|BrowserOfVisitor|Nearby|browser\.Open)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chromium();

    // Scripts and their effects, the focus, keys, the mouse and touch, measurements, the network, and files that no server sends.
    [GeneratedRegex(
        @"\.(Keyboard|Mouse|Evaluate\w*|WaitFor\w*|BoundingBoxAsync|FocusAsync|PressAsync|PressSequentiallyAsync|SetOfflineAsync|NewCDPSessionAsync)\b|file://",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfABrowser();
}
