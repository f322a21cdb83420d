using System.Text.Json;
using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>Thirty places that set the tone of the texts, and words that must not return: <c>tone.tsv</c>.</summary>
[Trait("Category", "Layers")]
public sealed class ToneTests
{
    /// <summary>Texts that people read: a language's catalogues, the API description, comments of the code, or documents.</summary>
    private static Dictionary<string, string> Said(string language) =>
        language switch
        {
            "api" => ApiTexts.All(),
            "code" => CodeComments.All(),
            "docs" => Documents(),
            _ => Sources($"{language}.json")
                .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "Words")
                .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!)
                .ToDictionary(StringComparer.Ordinal),
        };

    /// <summary>The lines of the README, the guides and other documents, by file and line. Decisions and old changes keep the words of their day.</summary>
    private static Dictionary<string, string> Documents() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/decisions/") && !f.Contains("/changes/"))
            .Concat(Sources("README.md"))
            .Concat(new[] { "README.md", "CONTRIBUTING.md", "CHANGELOG.md" }.Select(f => Path.Combine(Repository.Root, f)))
            .SelectMany(f =>
                File.ReadLines(f).Select((line, i) => KeyValuePair.Create($"{Path.GetRelativePath(Repository.Root, f)}:{i + 1}", line))
            )
            .ToDictionary(StringComparer.Ordinal);

    internal static IEnumerable<string> Sources(string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains("/bin/") && !f.Contains("/obj/"));

    private sealed record Row(string Key, string Language, string Says, string Never);

    [Fact] // seen to fail with “Pause or leave” on /me/privacy
    public void What_set_the_tone_is_said_so_still()
    {
        foreach (var row in Rows().Where(r => r.Key != "-"))
        {
            Said(row.Language).ShouldContainKey(row.Key);
            Said(row.Language)[row.Key].ShouldContain(row.Says, customMessage: $"{row.Key} in {row.Language}");
        }
    }

    /// <summary>Synonyms for the search, which may be any words.</summary>
    [Fact] // seen to fail with “Say so”, with 拿掉, with “are told” in the API, and with “whoever” in a comment of C# and of Razor
    public void Words_that_were_given_up_do_not_come_back()
    {
        foreach (var row in Rows().Where(r => r.Never.Length > 0))
        {
            var never = new Regex(row.Never, RegexOptions.None, TimeSpan.FromSeconds(1));
            Said(row.Language)
                .Where(w => !w.Key.StartsWith("search.page.", StringComparison.Ordinal) && never.IsMatch(w.Value))
                .Select(w => $"{w.Key}: {w.Value}")
                .ShouldBeEmpty($"instead of {row.Never}: {row.Says}");
        }
    }

    private static IEnumerable<Row> Rows() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests/Juluo.Host.Tests/House/tone.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'))
            .Select(c => new Row(c[0], c[1], c[2], c.ElementAtOrDefault(3) ?? ""));
}
