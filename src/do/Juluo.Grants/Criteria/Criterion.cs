namespace Juluo.Grants;

/// <summary>An eligibility criterion. It is met, not met, or unknown if the fact is missing.</summary>
/// <param name="Said">Alternatives, one of which must match; or a single number; empty for a rule without a value.</param>
public sealed record Criterion(CriterionId Id, CriterionRule Rule, IReadOnlyList<string> Said)
{
    public const int MostSaid = 8;
    public const int MostWord = 60;
    public const int MostOfOne = 12;

    /// <summary>The number with which the rule compares; null for rules that compare with words or with nothing.</summary>
    public int? Number => TakesNumber(Rule) ? int.Parse(Said[0], System.Globalization.CultureInfo.InvariantCulture) : null;

    public static bool TakesNumber(CriterionRule rule) =>
        rule
            is CriterionRule.HeadcountAtLeast
                or CriterionRule.HeadcountAtMost
                or CriterionRule.FoundedFrom
                or CriterionRule.FoundedUntil
                or CriterionRule.PartnersAtLeast
                or CriterionRule.PartnersAtMost;
}

/// <summary>A fact about the applicant and the way to compare it.</summary>
[Named("criterion-rule")]
public enum CriterionRule
{
    KindIs,
    KindIsNot,
    IndustryIs,
    IndustryIsNot,
    PlaceIs,
    PlaceIsNot,
    HeadcountAtLeast,
    HeadcountAtMost,

    /// <summary>The applicant was founded in the given year or later.</summary>
    FoundedFrom,

    /// <summary>The applicant was founded in the given year or earlier.</summary>
    FoundedUntil,

    /// <summary>The applicant has a project that everyone can read.</summary>
    PublicProject,
    PartnersAtLeast,
    PartnersAtMost,

    /// <summary>One of the applicant's people has one of the given roles in the community.</summary>
    RoleIs,
}
