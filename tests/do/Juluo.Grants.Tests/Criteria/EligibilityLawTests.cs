namespace Juluo.Grants.Tests;

/// <summary>Laws of eligibility, whatever is required and known. Pure.</summary>
public sealed class EligibilityLawTests
{
    private static readonly ApplicantFacts Whole = new(
        [OrganisationKind.Studio, OrganisationKind.Firm],
        [new LocalizedText("設計", "Design")],
        "臺北市",
        4,
        2019,
        true,
        1,
        [Role.Member]
    );

    [Fact]
    public void To_learn_a_fact_settles_lines_and_unsettles_none()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var criteria = Criteria(random);
            var some = Known(random.Next(256));
            var before = Eligibility.Of(criteria, some);
            var after = Eligibility.Of(criteria, Whole);
            foreach (var (was, now) in before.Lines.Zip(after.Lines))
                if (was.Answer != EligibilityAnswer.Unknown)
                    now.Answer.ShouldBe(was.Answer, $"{was.Criterion.Rule}");
            after.Answer.ShouldNotBe(EligibilityAnswer.Unknown);
            if (before.Answer == EligibilityAnswer.Fails)
                after.Answer.ShouldBe(EligibilityAnswer.Fails);
        }
    }

    [Fact]
    public void One_more_line_never_makes_it_easier_and_their_order_does_not_matter()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var (criteria, facts) = (Criteria(random), Known(random.Next(256)));
            var answer = Eligibility.Of(criteria, facts).Answer;
            ((int)Eligibility.Of([.. criteria.Take(criteria.Count - 1)], facts).Answer).ShouldBeLessThanOrEqualTo((int)answer);
            Eligibility.Of([.. criteria.OrderBy(_ => random.Next())], facts).Answer.ShouldBe(answer);
        }
    }

    [Fact]
    public void What_is_asked_and_its_opposite_are_never_both_met()
    {
        foreach (
            var (rule, opposite, said) in new[]
            {
                (CriterionRule.KindIs, CriterionRule.KindIsNot, "studio"),
                (CriterionRule.IndustryIs, CriterionRule.IndustryIsNot, "設計"),
                (CriterionRule.PlaceIs, CriterionRule.PlaceIsNot, "高雄"),
                (CriterionRule.HeadcountAtLeast, CriterionRule.HeadcountAtMost, "9"),
                (CriterionRule.FoundedFrom, CriterionRule.FoundedUntil, "2020"),
            }
        )
        {
            Eligibility.Of([Of(rule, said), Of(opposite, said)], Whole).Answer.ShouldBe(EligibilityAnswer.Fails);
            Eligibility.Of([Of(rule, said), Of(opposite, said)], new()).Answer.ShouldBe(EligibilityAnswer.Unknown);
        }
    }

    private static List<Criterion> Criteria(Random random) =>
        [
            .. Enumerable
                .Range(0, random.Next(1, 7))
                .Select(_ =>
                    random.Next(8) switch
                    {
                        0 => Of(CriterionRule.KindIs, random.Next(2) == 0 ? "studio" : "agency"),
                        1 => Of(CriterionRule.IndustryIsNot, random.Next(2) == 0 ? "設計" : "印刷"),
                        2 => Of(CriterionRule.PlaceIs, random.Next(2) == 0 ? "台北" : "高雄"),
                        3 => Of(CriterionRule.HeadcountAtMost, $"{random.Next(8)}"),
                        4 => Of(CriterionRule.FoundedFrom, $"{random.Next(2010, 2030)}"),
                        5 => Of(CriterionRule.PublicProject),
                        6 => Of(CriterionRule.PartnersAtLeast, $"{random.Next(1, 3)}"),
                        _ => Of(CriterionRule.RoleIs, random.Next(2) == 0 ? "member" : "operator"),
                    }
                ),
        ];

    private static ApplicantFacts Known(int bits) =>
        new(
            (bits & 1) == 0 ? null : Whole.Kinds,
            (bits & 2) == 0 ? null : Whole.Industries,
            (bits & 4) == 0 ? null : Whole.Place,
            (bits & 8) == 0 ? null : Whole.Headcount,
            (bits & 16) == 0 ? null : Whole.Founded,
            (bits & 32) == 0 ? null : Whole.PublicProject,
            (bits & 64) == 0 ? null : Whole.Partners,
            (bits & 128) == 0 ? null : Whole.Roles
        );

    private static Criterion Of(CriterionRule rule, params string[] said) => new(new(Guid.CreateVersion7()), rule, said);
}
