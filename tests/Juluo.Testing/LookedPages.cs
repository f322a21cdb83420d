using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Juluo.Testing;

/// <summary>
/// The pages that were drawn and found good, in the tree (<c>tests/looked.tsv</c>): a run draws only what differs, and writes what it found good. A line is a page and a reader, with a mark for each look;
/// the first two lines are the styles and the scripts that they were drawn with. JULUO_LOOKS=all draws all.
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

    /// <summary>The pages that the file names.</summary>
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

    /// <summary>Writes down that a page is good. With other styles or scripts than before, what was not drawn with them is forgotten.</summary>
    /// <param name="most">How many marks a page may have, for one that takes turns between a few shapes; the latest are kept.</param>
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

    /// <summary>Twelve digits of a hash: of a thousand pages that change, one in 280 billion would be taken for what it was.</summary>
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

    /// <summary>The names of the built files carry a hash of what is in them.</summary>
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
