namespace Juluo.Rules.Tests;

/// <summary>
/// All faults of a file, each with its line, its column and its fix. <c>Files/Faults/*.txt</c> contains changes to a valid file, each followed by the expected message: none
/// if it is still valid.
/// </summary>
public sealed class FaultTableTests
{
    internal static readonly RuleSet Set = RuleFile.Read("rules.yaml", Text("rules.yaml")).Set!;
    private static readonly OutsideNames? Names = OutsideNames.Read("names.yaml", Text("names.yaml"), Set).Names;

    [Theory]
    [InlineData("head", "rules")]
    [InlineData("questions", "rules")]
    [InlineData("parameters", "rules")]
    [InlineData("rules", "rules")]
    [InlineData("formulas", "rules")]
    [InlineData("cases", "cases")]
    [InlineData("names", "names")]
    [InlineData("outside", "outside")]
    public void Each_file_has_exactly_the_faults_that_are_said(string table, string file)
    {
        var wrong = new List<string>();
        var lines = Text($"{table}.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var (change, expected) = (lines[i], lines.Skip(i + 1).TakeWhile(l => l[0] == ' ').ToList());
            i += expected.Count;
            if (change[0] != '#' && Said(file, change).ToList() is var said && !said.SequenceEqual(expected))
            {
                wrong.Add($"{change}\n{string.Join('\n', said)}");
            }
        }

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    private static IEnumerable<string> Said(string file, string change)
    {
        // a formula alone is in line 33, from its first column
        string[] parts = change.Contains(" ⇒", StringComparison.Ordinal)
            ? change.Split(" ⇒")
            : ["d: {cite: act, formula: works}", $@"d:\n    cite: act\n    formula: >-\n      {change}"];
        var (was, becomes) = (parts[0].Replace(@"\n", "\n"), parts[1].TrimStart(' ').Replace(@"\n", "\n"));
        var text = Text($"{file}.yaml");
        text.ShouldContain(was);
        var faults = Faults(file, text.Replace(was, becomes, StringComparison.Ordinal));
        faults
            .SelectMany(f => f.Sentences)
            .Select(s => s.Key)
            .Except(FaultSentence.InChinese.Keys)
            .ShouldBeEmpty("add them to Faults/zh-Hant.json");
        return faults.Select(f => $"    {f.ToString()["x.yaml:".Length..]}");
    }

    private static IReadOnlyList<Fault> Faults(string file, string text)
    {
        switch (file)
        {
            case "rules":
                var read = RuleFile.Read("x.yaml", text);
                (read.Set is null).ShouldBe(read.Faults.Count > 0);
                return read.Faults;
            case "names":
                var (names, faults) = OutsideNames.Read("x.yaml", text, Set);
                (names is null).ShouldBe(faults.Count > 0);
                return faults;
            default:
                return CaseFile.Read("x.yaml", text, Set, file == "outside" ? Names : null).Faults;
        }
    }

    internal static string Text(string file)
    {
        using var stream = typeof(FaultTableTests).Assembly.GetManifestResourceStream($"Juluo.Rules.Tests.Files.Faults.{file}")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
