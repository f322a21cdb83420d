using System.Collections.Immutable;

namespace Juluo.Rules.Tests;

/// <summary>The fallback for a text missing in a language, and citations of a source.</summary>
public sealed class TextsTests
{
    [Theory]
    [InlineData("zh-Hant", "en=E zh-Hant=H zh=Z", "H")]
    [InlineData("zh-Hant", "en=E zh=Z", "Z")]
    [InlineData("es-MX", "en=E es=S", "S")]
    [InlineData("es-MX", "en=E fr=F", "E")]
    [InlineData("es", "ab=A en=E", "E")]
    [InlineData("es", "fr=F", "F")]
    [InlineData("es", "", "")]
    public void The_nearest_language_is_taken_then_English_then_any(string language, string written, string read) =>
        new Texts(
            written
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .ToImmutableSortedDictionary(w => w.Split('=')[0], w => w.Split('=')[1])
        )
            .In(language)
            .ShouldBe(read);

    [Theory]
    [InlineData("", "7 CFR 273")]
    [InlineData("(d)(2)", "7 CFR 273(d)(2)")]
    [InlineData("§ 3", "7 CFR 273 § 3")]
    public void A_paragraph_in_parentheses_stands_at_its_source(string paragraph, string cited) =>
        new Citation(new("cfr", "7 CFR 273", null, null, default), paragraph).ToString().ShouldBe(cited);

    [Fact]
    public void A_rule_has_lines_on_the_days_for_which_it_is_set()
    {
        var set = ShippedRules.Find("calfresh")!;
        var rule = set.Rules.First(r => RuleLine.Of(r, set.Period.From).Length > 0);
        Should
            .Throw<ArgumentOutOfRangeException>(() => RuleLine.Of(rule, set.Period.Until))
            .Message.ShouldContain("has no formula on this day");
        RuleLine.Of(set.Rules.First(r => RuleLine.Of(r, set.Period.From).Length == 0), set.Period.From).ShouldBeEmpty();
        set.Question("no such question").ShouldBeNull();
        set.Rule("no such rule").ShouldBeNull();
        set.List("no such list").ShouldBeNull();
    }
}
