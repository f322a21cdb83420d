using System.Text.Json;
using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>Bold text in a guide is on the screen with the same words, so renaming a button changes the guides too.</summary>
[Trait("Category", "Layers")]
public sealed partial class GuideTests
{
    /// <summary>Names of keys, and the word that explains bold.</summary>
    private static readonly string[] NoLabels = ["Bold", "Ctrl-K", "⌘-K"];

    [Fact] // seen to fail with “Say so” for “Hide this tie”
    public void A_label_in_a_guide_is_one_of_the_program()
    {
        var labels = Labels();
        var literal = labels.Where(l => !l.Contains('{')).Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var patterns = labels.Where(l => l.Contains('{')).SelectMany(Patterns).ToList();
        var unknown = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs", "guide"), "*.md")
            .SelectMany(f =>
                Bold().Matches(File.ReadAllText(f)).Select(m => (File: Path.GetFileName(f), Label: Plain(m.Groups["label"].Value)))
            )
            .Distinct()
            .Where(b => !NoLabels.Contains(b.Label) && !literal.Contains(b.Label) && !patterns.Exists(p => p.IsMatch(b.Label)))
            .Select(b => $"{b.File}: {b.Label}");
        unknown.ShouldBeEmpty();
    }

    private static List<string> Labels() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src"), "en.json", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "Words" && !f.Contains("/bin/") && !f.Contains("/obj/"))
                .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!.Values),
        ];

    /// <summary>One for each branch of a plural; arguments may be anything, but the words around them have at least three letters.</summary>
    private static IEnumerable<Regex> Patterns(string label)
    {
        var branches = Branch()
            .Matches(label)
            .Select(m => Plural().Replace(label, m.Groups["said"].Value.Replace("#", "{n}", StringComparison.Ordinal)));
        foreach (var text in branches.DefaultIfEmpty(label))
        {
            var parts = Hole().Split(Plain(text));
            if (parts.Sum(p => p.Count(char.IsLetter)) >= 3)
                yield return new($"^{string.Join(".+", parts.Select(Regex.Escape))}$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        }
    }

    private static string Plain(string text) => Blank().Replace(text, " ").Replace('’', '\'').Trim().TrimEnd('.', ':');

    [GeneratedRegex(@"\*\*(?<label>[^*]+)\*\*", RegexOptions.None, 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\{\w+, plural,(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}", RegexOptions.None, 1000)]
    private static partial Regex Plural();

    [GeneratedRegex(@"(?:one|other|=\d) \{(?<said>(?:[^{}]|\{[^{}]*\})*)\}", RegexOptions.None, 1000)]
    private static partial Regex Branch();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
