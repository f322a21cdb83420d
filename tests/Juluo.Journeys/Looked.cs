using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Journeys;

/// <summary>What was seen of a page when it was last found good: its text and its scripts in one mark, its styles in another.</summary>
internal sealed partial class Looked
{
    private static readonly bool Everything = Environment.GetEnvironmentVariable("JULUO_LOOKS") == "all";

    private readonly string file;
    private readonly string page;
    private readonly string styles;
    private readonly string[] before;

    public Looked(string who, string path, string language, string html)
    {
        styles = Mark(string.Join('\n', Style().Matches(html).Select(m => m.Value)));
        page = Mark(Changing().Replace(Style().Replace(html, ""), ""));
        file = Path.Combine(Repository.Root, "var", "test", "looked", Mark($"{who} {path} {language}"));
        before = !Everything && File.Exists(file) ? File.ReadAllText(file).Split(' ') : ["", ""];
    }

    /// <summary>Whether a page may be one that need not be looked at.</summary>
    public static bool MayBeKnown => !Everything;

    public bool HasKnownStyles => before[0] == styles;

    public bool IsKnown => HasKnownStyles && before[1] == page;

    public void Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"{styles} {page}");
    }

    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];

    [GeneratedRegex(@"/assets/[\w.-]+\.css", RegexOptions.None, 1000)]
    private static partial Regex Style();

    // Keys and their ends, seals, secrets, receipts, codes, ports, the time of day and the colour that a face without a photo takes from its key are others in every run.
    [GeneratedRegex(
        @"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32,}|-[0-9a-f]{12}-|\bface-\d|\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b|data:image/[^""]*|\b\d\d:\d\d\b|CfDJ8[\w-]+|nonce""? content=""[^""]*""|nonce=""[^""]*""|\b[\w-]{43}\b|(127\.0\.0\.1|localhost):\d+",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Changing();
}
