namespace Juluo.Rules.Tests;

/// <summary>The message for a formula that cannot be parsed, with its position.</summary>
public sealed class ParserTests
{
    private const string Head = """
        name: x
        title: X
        from: 2026-01-01
        until: 2027-01-01
        decides: d
        results: [d]
        sources:
          act: {name: Act, link: "https://example.org/act", retrieved: 2026-11-20}
        questions:
          works: {type: yes-no, ask: Works?}
          people: {type: whole, least: 1, most: 9, ask: People?}
        rules:
        """;

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    [InlineData("then")]
    [InlineData("else")]
    [InlineData("is")]
    [InlineData("in")]
    [InlineData("where")]
    [InlineData(")")]
    [InlineData("*")]
    [InlineData("<")]
    public void A_word_of_the_language_is_no_value(string word) =>
        Fault($"people + {word}").What.ShouldBe($"A value is missing before {word}.");

    [Theory]
    [InlineData("people > 3 or", "The formula ends too early.")]
    [InlineData("(people > 3", "The formula ends too early.")]
    [InlineData("if works then yes", "The formula ends too early.")]
    [InlineData("not", "The formula ends too early.")]
    public void What_ends_too_early_is_said(string formula, string what)
    {
        var fault = Fault(formula);
        (
            fault.What == what
            || fault.What.Contains("missing", StringComparison.Ordinal)
            || fault.What.Contains("expected", StringComparison.Ordinal)
        ).ShouldBeTrue(fault.ToString());
    }

    private static Fault Fault(string formula)
    {
        var read = RuleFile.Read("x.yaml", $"{Head}\n  d: {{cite: act, formula: \"{formula}\"}}\n");
        read.Set.ShouldBeNull();
        return read.Faults[0];
    }
}
