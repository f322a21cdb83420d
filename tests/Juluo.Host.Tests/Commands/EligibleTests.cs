namespace Juluo.Host.Tests;

/// <summary><c>juluo eligible</c> as typed: errors in a file are reported with their line, and nothing is computed from the rest.</summary>
public sealed class EligibleTests : IDisposable
{
    private const string Good = "rules: calfresh\ncases:\n  - {case: A, on: 2026-03-01, expect: {eligible: open}}\n";
    private readonly string folder = Directory.CreateTempSubdirectory("eligible-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("rules: calfresh", "rules: calfresch", "cases.yaml:1:8: There is no calfresch. Did you mean calfresh?")]
    [InlineData("on: 2026-03-01", "on: 2026-03-01, answers: {childs: 2}", "cases.yaml:3:41: There is no question childs.")]
    [InlineData("cases:\n", "cases:\n  - case: B\n   on: 2026-03-01\n", "cases.yaml:4:")]
    public async Task A_file_with_a_fault_is_not_calculated(string was, string becomes, string says)
    {
        var ended = await Typed(Good.Replace(was, becomes, StringComparison.Ordinal));
        ended.Code.ShouldBe(2);
        ended.Aside.ShouldContain(says);
        ended.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_language_that_the_rules_are_not_written_in_is_refused_with_those_they_are()
    {
        var ended = await Typed(Good, "--language", "fr");
        ended.Code.ShouldBe(2);
        ended.Aside.Trim().ShouldBe("--language can’t be “fr”. Use en, zh-Hant, es.");
    }

    [Fact]
    public async Task Rules_that_are_not_there_are_refused_with_those_that_are()
    {
        var ended = await Typed(Good, "--rules", "calfresch");
        ended.Code.ShouldBe(2);
        ended.Aside.ShouldStartWith("There are no rules “calfresch”");
    }

    [Fact]
    public async Task Figures_that_lie_beside_the_cases_count()
    {
        var next = Juluo
            .Rules.ShippedRules.FigureTexts("calfresh")
            .Single()
            .Text.Replace("until: 2026-10-01", "until: 2027-10-01", StringComparison.Ordinal)
            .Replace("from: 2025-10-01", "from: 2026-10-01", StringComparison.Ordinal)
            .Replace("1: 298", "1: 307", StringComparison.Ordinal);
        var file = Path.Combine(folder, "calfresh.2027.figures.yaml");
        var cases = Good.Replace("2026-03-01", "2026-11-29", StringComparison.Ordinal)
            .Replace(
                "expect: {eligible: open}",
                "answers: {household_size: 1, members: []}, expect: {maximum_allotment: 307}",
                StringComparison.Ordinal
            );
        (await Typed(cases)).Code.ShouldBe(2, "the figures that come along have ended");
        await File.WriteAllTextAsync(file, next);
        var ended = await Typed(cases);
        ended.Code.ShouldBe(0, ended.Aside + ended.Said);
        var looked = await Launch.Run(null, "", ["eligible", file]);
        looked.Code.ShouldBe(0, looked.Aside);
        looked.Said.ShouldContain("are in order");
        await File.WriteAllTextAsync(file, next.Replace("value: 744", "value: 7 44", StringComparison.Ordinal));
        (await Launch.Run(null, "", ["eligible", file])).Aside.ShouldContain("calfresh.2027.figures.yaml:19:");
    }

    private async Task<Launch.Ended> Typed(string text, params string[] more)
    {
        var file = Path.Combine(folder, "cases.yaml");
        await File.WriteAllTextAsync(file, text);
        return await Launch.Run(null, "", ["eligible", file, .. more]);
    }
}
