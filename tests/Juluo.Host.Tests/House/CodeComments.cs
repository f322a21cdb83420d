namespace Juluo.Host.Tests;

/// <summary>The comments of the code, by file and line; comments of several lines are joined.</summary>
internal static class CodeComments
{
    public static Dictionary<string, string> All() =>
        ToneTests.Sources("*.cs").Concat(ToneTests.Sources("*.razor")).SelectMany(Of).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Of(string file)
    {
        var lines = File.ReadAllLines(file);
        for (var at = 0; at < lines.Length; at++)
        {
            var from = at;
            while (at < lines.Length && IsComment(lines[at].TrimStart()))
                at++;
            if (at > from)
                yield return new(
                    $"{Path.GetRelativePath(Repository.Root, file)}:{from + 1}",
                    string.Join(' ', lines[from..at].Select(l => l.TrimStart(' ', '/')))
                );
        }
    }

    private static bool IsComment(string line) =>
        line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("@*", StringComparison.Ordinal);
}
