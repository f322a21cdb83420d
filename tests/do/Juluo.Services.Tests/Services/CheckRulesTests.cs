using Juluo.Delivery;
using Juluo.Rules;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Juluo.Services.Tests;

public sealed class CheckRulesTests
{
    // CalFresh has figures until 30 September 2026.
    [Theory]
    [InlineData("2026-07-31", "check.rules.good", "The rules of one service have up-to-date amounts.")] // 61 days before
    [InlineData("2026-08-01", "check.rules.ending", "The amounts for “Food” end in 60 days, on Wednesday 30 September 2026.")]
    [InlineData("2026-09-29", "check.rules.ending", "The amounts for “Food” end tomorrow.")]
    [InlineData("2026-09-30", "check.rules.ending", "The amounts for “Food” end today.")]
    [InlineData(
        "2026-10-01",
        "check.rules.over",
        "The amounts for “Food” ended on Wednesday 30 September 2026, and we don’t have newer ones."
    )]
    public void Those_who_run_it_are_reminded_two_months_before_figures_end(string today, string key, string sentence)
    {
        var finding = CheckRules.Of([Service("calfresh")], NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value).ShouldHaveSingleItem();
        finding.Say.ShouldBe(key);
        finding.Condition.ShouldBe(key == "check.rules.good" ? Condition.Good : Condition.Attention);
        var words = new Words(new Catalogue([typeof(ServicesModule).Assembly]), Languages.English, DateTimeZone.Utc);
        words.Say(finding.Say, finding.With).ShouldStartWith(sentence);
    }

    [Theory]
    [InlineData("eitc", "2026-10-31", "check.rules.good")]
    [InlineData("eitc", "2026-11-01", "check.rules.ending")]
    [InlineData("eitc", "2027-01-01", "check.rules.over")]
    [InlineData("caleitc", "2025-10-31", "check.rules.good")]
    [InlineData("caleitc", "2025-11-01", "check.rules.ending")]
    [InlineData("caleitc", "2026-01-01", "check.rules.over")]
    public void The_tax_credits_remind_before_the_figures_of_their_last_file_end(string rules, string today, string key)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value;
        CheckRules.Of([Service(rules)], day).ShouldHaveSingleItem().Say.ShouldBe(key);
        RulesLife.On(Service(rules).RuleSet()!, day).Last.ShouldBe(new(rules == "eitc" ? 2026 : 2025, 12, 31));
    }

    [Fact]
    public void A_service_without_rules_has_no_figures_to_end() => CheckRules.Of([Service(null)], new(2026, 10, 1)).ShouldBeEmpty();

    [Theory]
    [InlineData("false", null, false)]
    [InlineData("false", "startup-grant", true)]
    [InlineData("true", null, true)]
    public void What_is_made_up_for_the_demo_is_offered_there_alone(string demo, string? chosen, bool offered)
    {
        var rules = new OfferedRules(
            new(new ConfigurationBuilder().AddInMemoryCollection([new KeyValuePair<string, string?>("Demo", demo)]).Build())
        );
        rules.Rules(chosen).Contains("startup-grant").ShouldBe(offered);
        rules.Rules(chosen).ShouldContain("calfresh");
        rules.Forms(chosen is null ? null : ShippedForms.For(chosen)).Contains("startup-grant.application").ShouldBe(offered);
        rules.Forms().ShouldContain(ShippedForms.General);
    }

    [Fact]
    public void Rules_whose_sources_lead_nowhere_are_marked_as_made_up() =>
        ShippedRules
            .Names.Select(n => ShippedRules.Find(n)!)
            .Where(r => r.Sources.Any(s => s.Link?.Host == "example.org"))
            .ShouldAllBe(r => r.Demonstration);

    private static Service Service(string? rules) =>
        new(new(Guid.CreateVersion7()), new("食物", "Food"), null, rules, null, default, Instant.MinValue, null, null, null);
}
