namespace Juluo.Grants.Tests;

public sealed class EligibilityTests
{
    private static readonly ApplicantFacts Known = new(
        [OrganisationKind.Studio],
        [new LocalizedText("設計", "Design")],
        "臺北市",
        4,
        2019,
        true,
        1,
        [Role.Member]
    );

    [Theory]
    [InlineData(CriterionRule.KindIs, "studio", EligibilityAnswer.Meets)]
    [InlineData(CriterionRule.KindIs, "firm", EligibilityAnswer.Fails)]
    [InlineData(CriterionRule.KindIs, "firm,studio", EligibilityAnswer.Meets)]
    [InlineData(CriterionRule.KindIsNot, "studio", EligibilityAnswer.Fails)]
    [InlineData(CriterionRule.IndustryIs, "design", EligibilityAnswer.Meets)]
    [InlineData(CriterionRule.IndustryIsNot, "印刷", EligibilityAnswer.Meets)]
    [InlineData(CriterionRule.PlaceIs, "台北", EligibilityAnswer.Meets)]
    [InlineData(CriterionRule.PlaceIsNot, "台北", EligibilityAnswer.Fails)]
    [InlineData(CriterionRule.HeadcountAtLeast, "5", EligibilityAnswer.Fails)]
    [InlineData(CriterionRule.HeadcountAtMost, "4", EligibilityAnswer.Meets)]
    [InlineData(CriterionRule.FoundedFrom, "2020", EligibilityAnswer.Fails)]
    [InlineData(CriterionRule.FoundedUntil, "2019", EligibilityAnswer.Meets)]
    [InlineData(CriterionRule.PublicProject, "", EligibilityAnswer.Meets)]
    [InlineData(CriterionRule.PartnersAtLeast, "2", EligibilityAnswer.Fails)]
    [InlineData(CriterionRule.PartnersAtMost, "2", EligibilityAnswer.Meets)]
    [InlineData(CriterionRule.RoleIs, "operator", EligibilityAnswer.Fails)]
    public void A_line_holds_or_does_not_and_without_its_fact_it_is_not_known(CriterionRule rule, string said, EligibilityAnswer expected)
    {
        Criterion[] criteria = [Of(rule, said)];
        Eligibility.Of(criteria, Known).Answer.ShouldBe(expected);
        Eligibility.Of(criteria, new()).Answer.ShouldBe(EligibilityAnswer.Unknown);
        // Earlier: 500 for every grant that compares words.
        System
            .Text.Json.JsonSerializer.Serialize(criteria[0], Json.Options)
            .ShouldContain(Criterion.TakesNumber(rule) ? $"\"number\":{said}" : "\"number\":null");
    }

    [Fact]
    public void One_line_that_fails_decides_and_says_which_and_what_is_not_known_leaves_it_open()
    {
        Criterion[] criteria =
        [
            Of(CriterionRule.KindIs, "studio"),
            Of(CriterionRule.HeadcountAtLeast, "3"),
            Of(CriterionRule.FoundedFrom, "2020"),
        ];
        var open = Eligibility.Of(criteria, Known with { Headcount = null, Founded = 2021 });
        open.Answer.ShouldBe(EligibilityAnswer.Unknown);
        open.Open.Single().Rule.ShouldBe(CriterionRule.HeadcountAtLeast);
        var failed = Eligibility.Of(criteria, Known with { Headcount = null });
        failed.Answer.ShouldBe(EligibilityAnswer.Fails);
        failed.Failing.Single().Rule.ShouldBe(CriterionRule.FoundedFrom);
        Eligibility.Of([], new()).Answer.ShouldBe(EligibilityAnswer.Meets, "a programme without conditions is open to all");
    }

    private static Criterion Of(CriterionRule rule, string said) =>
        new(default, rule, said.Split(',', StringSplitOptions.RemoveEmptyEntries));
}
