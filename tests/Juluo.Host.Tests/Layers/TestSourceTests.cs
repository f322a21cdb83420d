using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>Analyzers do not read the tests. Their rules that matter here are checked by this test.</summary>
[Trait("Category", "Layers")]
public sealed partial class TestSourceTests
{
    public static TheoryData<string, string> Banned =>
        new()
        {
            { @"\bDateTime(Offset)?\.(Utc)?Now\b", "take the time from Clock or TestTime" },
            { @"\bGuid\.NewGuid\b", "ids are UUIDv7: Guid.CreateVersion7" },
            { @"\bThread\.Sleep\b", "wait for a state, not for a time" },
            { @"\basync void\b", "a test that nobody awaits cannot fail" },
            { @"\[(Fact|Theory)\(Skip", "a test that is left out says nothing: mend it or delete it" },
        };

    [Theory]
    [MemberData(nameof(Banned))]
    public void What_no_test_says(string pattern, string instead) =>
        Sources()
            .SelectMany(file =>
                File.ReadLines(file).Select((line, at) => (File: Path.GetRelativePath(Repository.Root, file), At: at + 1, Line: line))
            )
            .Where(l => !l.File.EndsWith($"{nameof(TestSourceTests)}.cs", StringComparison.Ordinal))
            .Where(l => Regex.IsMatch(l.Line, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(l => $"{l.File}:{l.At} {l.Line.Trim()}")
            .ShouldBeEmpty(instead);

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Built().IsMatch(file));

    [GeneratedRegex(@"[/\\](bin|obj|node_modules)[/\\]", RegexOptions.None, 1000)]
    private static partial Regex Built();
}
