namespace Juluo.Rules.Tests;

/// <summary>
/// All faults of a file, each with its line, its column and its mend: <c>Files/Faults/*.txt</c> has what is changed in <c>rules.yaml</c>, and below it what is said of it. A file
/// that holds says nothing.
/// </summary>
public sealed class FaultTableTests
{
    private static readonly string Head = Text("rules.yaml");

    [Theory]
    [InlineData("head.txt")]
    [InlineData("questions.txt")]
    [InlineData("parameters.txt")]
    [InlineData("rules.txt")]
    [InlineData("formulas.txt")]
    public void Each_file_has_exactly_the_faults_that_are_said(string table)
    {
        var expected = Text(table);
        var came = expected.Split('\n').Where(l => l.Length > 0 && l[0] != ' ').SelectMany(l => Said(l).Prepend(l));
        string.Join('\n', came).ShouldBe(expected.TrimEnd('\n'));
    }

    private static IEnumerable<string> Said(string change)
    {
        if (change[0] == '#')
        {
            return [];
        }

        // a formula alone stands in line 33, from its first column
        string[] parts = change.Contains(" ⇒", StringComparison.Ordinal)
            ? change.Split(" ⇒")
            : ["d: {cite: act, formula: works}", $@"d:\n    cite: act\n    formula: >-\n      {change}"];
        var (was, becomes) = (parts[0].Replace(@"\n", "\n"), parts[1].TrimStart(' ').Replace(@"\n", "\n"));
        Head.ShouldContain(was);
        var read = RuleFile.Read("x.yaml", Head.Replace(was, becomes, StringComparison.Ordinal));
        (read.Set is null).ShouldBe(read.Faults.Count > 0);
        read.Faults.SelectMany(f => f.Sentences)
            .Select(s => s.Key)
            .Except(FaultSentence.InChinese.Keys)
            .ShouldBeEmpty("add them to Faults/zh-Hant.json");
        return read.Faults.Select(f => $"    {f.ToString()["x.yaml:".Length..]}");
    }

    private static string Text(string file)
    {
        using var stream = typeof(FaultTableTests).Assembly.GetManifestResourceStream($"Juluo.Rules.Tests.Files.Faults.{file}")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
