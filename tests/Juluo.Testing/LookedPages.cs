using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Juluo.Testing;

/// <summary>
/// The pages that were rendered and found good, in the repository (<c>tests/looked.tsv</c>): a run renders only pages that differ, and records those found good. A line is a page and a reader, with
/// a mark for each look; the first two lines are the styles and scripts used. JULUO_LOOKS=all renders all pages.
/// </summary>
public static class LookedPages
{
    public readonly record struct Key(string Page, string Who, string Look);

    private const string StylesLine = "# styles";
    private const string ScriptsLine = "# scripts";
    private static readonly string FilePath = Path.Combine(Repository.Root, "tests", "looked.tsv");
    private static readonly Lock Gate = new();
    private static readonly (string Styles, string Scripts) Now = (Assets(".css"), Assets(".js"));
    private static readonly Dictionary<Key, string> Marks = [];
    private static readonly (string Styles, string Scripts) Before = Read();

    public static bool AllAreDrawn { get; } = Environment.GetEnvironmentVariable("JULUO_LOOKS") == "all";

    public static bool HaveKnownStyles => Before.Styles == Now.Styles;

    public static bool HaveKnownScripts => Before.Scripts == Now.Scripts;

    /// <summary>The pages listed in the file.</summary>
    public static IReadOnlyCollection<Key> Remembered
    {
        get
        {
            lock (Gate)
                return [.. Marks.Keys];
        }
    }

    public static bool Has(Key key, string mark)
    {
        lock (Gate)
            return Marks.TryGetValue(key, out var marks) && marks.Split(',').Contains(mark, StringComparer.Ordinal);
    }

    /// <summary>Records that a page is good. If styles or scripts have changed, pages not rendered with them are forgotten.</summary>
    /// <param name="most">The number of marks that a page may have, for one that alternates between a few shapes; the latest are kept.</param>
    public static void Keep(Key key, string mark, int most = 1)
    {
        lock (Gate)
        {
            var before = (HaveKnownStyles && HaveKnownScripts) || Fresh.Contains(key) ? Marks.GetValueOrDefault(key)?.Split(',') : null;
            Fresh.Add(key);
            Marks[key] = string.Join(',', (before ?? []).Where(b => b != mark).Append(mark).TakeLast(most));
            File.WriteAllText(FilePath, Text());
        }
    }

    /// <summary>Twelve digits of a hash: of a thousand pages that change, one in 280 billion would be mistaken for the earlier one.</summary>
    public static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static readonly HashSet<Key> Fresh = [];

    private static string Text()
    {
        var isSame = HaveKnownStyles && HaveKnownScripts;
        var lines = Marks
            .Where(m => isSame || Fresh.Contains(m.Key))
            .GroupBy(m => $"{m.Key.Page}\t{m.Key.Who}", m => $"{m.Key.Look}={m.Value}", StringComparer.Ordinal)
            .Select(line => $"{line.Key}\t{string.Join(' ', line.Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal);
        return string.Join('\n', [$"{StylesLine}\t{Now.Styles}", $"{ScriptsLine}\t{Now.Scripts}", .. lines, ""]);
    }

    private static (string, string) Read()
    {
        var (styles, scripts) = ("", "");
        foreach (var line in File.Exists(FilePath) ? File.ReadAllLines(FilePath) : [])
            switch (line.Split('\t'))
            {
                case [StylesLine, var mark]:
                    styles = mark;
                    break;
                case [ScriptsLine, var mark]:
                    scripts = mark;
                    break;
                case [var page, var who, var looks]:
                    foreach (var look in looks.Split(' ').Select(l => l.Split('=')))
                        Marks[new(page, who, look[0])] = look[1];
                    break;
            }

        return (styles, scripts);
    }

    /// <summary>The names of built files contain a hash of their content.</summary>
    private static string Assets(string end)
    {
        using var built = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "src", "Juluo.Host", "wwwroot", "assets.json"))
        );
        return Mark(
            string.Join(
                '\n',
                built
                    .RootElement.EnumerateObject()
                    .Select(a => a.Value.GetString()!)
                    .Where(a => a.EndsWith(end, StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            )
        );
    }
}
