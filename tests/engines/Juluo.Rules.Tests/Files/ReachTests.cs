namespace Juluo.Rules.Tests;

/// <summary>Assumptions of a line of a rule that follow from the lines above it: nothing is divided by zero, and no line is unreachable.</summary>
public sealed class ReachTests
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
          income: {type: money, unit: USD/month, least: 0, most: 1000, ask: Income?}
          people: {type: whole, least: 0, most: 9, ask: People?}
          status: {type: choice, options: {single: S, joint: J, other: O}, ask: Status?}
          born: {type: date, least: 1900-01-01, most: 2026-12-31, ask: Born?}
          works: {type: yes-no, ask: Works?}
          section: {type: text, ask: Section?}
          members: {type: list, least: 0, most: 4, ask: Who?, each: {age: {type: whole, least: 0, most: 120, ask: Age?}}}
        rules:
          d: {cite: act, formula: works}
          none: {cite: act, formula: people is 0}
          some: {cite: act, formula: people > 0}
          few: {cite: act, choose: [{when: people is 0, then: yes}, {otherwise: no}]}
        """;

    [Theory]
    [InlineData("people is 0", "0", "round_down(9 / people, 1)")]
    [InlineData("people < 1", "0", "round_down(9 / people, 1)")]
    [InlineData("people <= 0", "0", "round_down(9 / people, 1)")]
    [InlineData("0 >= people", "0", "round_down(9 / people, 1)")]
    [InlineData("1 > people", "0", "round_down(9 / people, 1)")]
    [InlineData("0 is people", "0", "round_down(9 / people, 1)")]
    [InlineData("people > 0", "round_down(9 / people, 1)", "0")]
    [InlineData("people >= 1", "round_down(9 / people, 1)", "0")]
    [InlineData("people is not 0", "round_down(9 / people, 1)", "0")]
    [InlineData("0 < people", "round_down(9 / people, 1)", "0")]
    [InlineData("people is 3", "round_down(9 / people, 1)", "0")]
    [InlineData("not (people is 0)", "round_down(9 / people, 1)", "0")]
    [InlineData("people > 0 and works", "round_down(9 / people, 1)", "0")]
    [InlineData("people is 0 or works", "0", "round_down(9 / people, 1)")]
    [InlineData("none", "0", "round_down(9 / people, 1)")]
    [InlineData("some", "round_down(9 / people, 1)", "0")]
    [InlineData("people in (0, 1)", "0", "round_down(9 / people, 1)")]
    [InlineData("people is 3", "round_down(9 / (people - 4), 1)", "0")]
    [InlineData("people is 3", "round_down(9 / (people - 2), 1)", "0")]
    [InlineData("people < 4", "round_down(9 / (people - 4), 1)", "0")]
    [InlineData("people <= 3", "round_down(9 / (people - 4), 1)", "0")]
    [InlineData("people > 4", "round_down(9 / (people - 4), 1)", "0")]
    [InlineData("people >= 5", "round_down(9 / (people - 4), 1)", "0")]
    [InlineData("works is yes", "1", "if people is 0 then 0 else round_down(9 / people, 1)")]
    [InlineData("works", "1", "if people > 0 then round_down(9 / people, 1) else 0")]
    [InlineData("works", "1", "if people is 0 then 0 else if people is 1 then 3 else round_down(9 / (people - 1), 1)")]
    public void What_is_divided_by_is_something(string when, string then, string otherwise) =>
        Faults(when, then, otherwise).ShouldBeEmpty();

    [Theory]
    [InlineData("people is 1", "0", "round_down(9 / people, 1)")]
    [InlineData("people > 1", "0", "round_down(9 / people, 1)")]
    [InlineData("people < 5", "round_down(9 / people, 1)", "0")]
    [InlineData("people >= 0 and works", "round_down(9 / people, 1)", "0")]
    [InlineData("people is 0 and works", "0", "round_down(9 / people, 1)")]
    [InlineData("people > 0 or works", "round_down(9 / people, 1)", "0")]
    [InlineData("people is 0", "round_down(9 / people, 1)", "0")]
    [InlineData("none", "round_down(9 / people, 1)", "0")]
    [InlineData("few", "0", "round_down(9 / people, 1)")]
    [InlineData("works", "0", "round_down(9 / people, 1)")]
    [InlineData("works", "0", "if people is 0 then round_down(9 / people, 1) else 1")]
    [InlineData("people <= 4", "round_down(9 / (people - 4), 1)", "0")]
    [InlineData("people is 4", "round_down(9 / (people - 4), 1)", "0")]
    [InlineData("works", "0", "sum(members: round_down(9 / age, 1))")]
    [InlineData("works", "0", "round_down(9 / count(members where age > 3), 1)")]
    [InlineData("works", "0", "least(members: age else round_down(9 / people, 1))")]
    public void What_may_be_nothing_is_not_divided_by(string when, string then, string otherwise) =>
        Faults(when, then, otherwise).ShouldContain(f => f.Contains("divided by", StringComparison.Ordinal));

    [Theory]
    [InlineData("[{when: people >= 0, then: 1}, {otherwise: 2}]")]
    [InlineData("[{when: people > 9, then: 1}, {otherwise: 2}]")]
    [InlineData("[{when: people < 5, then: 1}, {when: people < 3, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: people < 5, then: 1}, {when: people >= 5, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: people is 0, then: 1}, {when: people is 0, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: status is single, then: 1}, {when: status is joint, then: 2}, {when: status is other, then: 3}, {otherwise: 4}]")]
    [InlineData("[{when: status is not single, then: 1}, {when: status is joint, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: works, then: 1}, {when: not works, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: works is yes, then: 1}, {when: works is no, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: works is not yes, then: 1}, {when: works is yes, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: yes is works, then: 1}, {when: works is yes, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: some, then: 1}, {when: people > 3, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: income <= 1000, then: 1}, {otherwise: 2}]")]
    [InlineData("[{when: born <= 2026-12-31, then: 1}, {otherwise: 2}]")]
    [InlineData("[{when: born > 1900-01-01, then: 1}, {when: born is 1900-01-01, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: people is not 0, then: 1}, {when: people < 1, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: people is not 4, then: 1}, {when: people > 3, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: not (some and works), then: 1}, {when: people > 0, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: some or works, then: 1}, {when: people < 1, then: 2}, {otherwise: 3}]")]
    public void A_line_that_is_never_met_is_found(string choose) =>
        Read($"{{cite: act, choose: {choose}}}").ShouldContain(f => f.Contains("never be reached", StringComparison.Ordinal));

    [Theory]
    [InlineData("[{when: people > 8, then: 1}, {otherwise: 2}]")]
    [InlineData("[{when: \"section is 'a'\", then: 1}, {when: \"section is 'b' and works\", then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: status is not joint, then: 1}, {when: works, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: people < 5, then: 1}, {when: people < 6, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: people is 0, then: 1}, {when: people < 2, then: 2}, {otherwise: 3}]")]
    [InlineData("[{when: status is single, then: 1}, {when: status is joint, then: 2}, {otherwise: 4}]")]
    [InlineData("[{when: income < 0.01, then: 1}, {otherwise: 2}]")]
    [InlineData("[{when: income > 999.99, then: 1}, {otherwise: 2}]")]
    [InlineData("[{when: born < 1900-01-02, then: 1}, {otherwise: 2}]")]
    [InlineData("[{when: some, then: 1}, {when: none, then: 2}, {otherwise: 3}]")]
    public void A_line_that_can_be_met_is_left_alone(string choose)
    {
        var faults = Read($"{{cite: act, choose: {choose}}}");
        // After “some” and “none” nothing is left, which the analysis need not detect.
        faults
            .Where(f => !choose.Contains("none", StringComparison.Ordinal) || !f.Contains("never be reached", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static List<string> Faults(string when, string then, string otherwise) =>
        Read($"{{cite: act, choose: [{{when: \"{when}\", then: \"{then}\"}}, {{otherwise: \"{otherwise}\"}}]}}");

    private static List<string> Read(string rule) =>
        [.. RuleFile.Read("x.yaml", $"{Head}\n  r: {rule}\n").Faults.Select(f => f.ToString())];
}
