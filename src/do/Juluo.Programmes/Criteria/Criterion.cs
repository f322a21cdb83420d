namespace Juluo.Programmes;

/// <summary>A line of who may apply: it holds, or it does not, or what it asks for is not known.</summary>
/// <param name="Said">Words, one of which it must be; or one number; nothing where the rule says it all.</param>
public sealed record Criterion(CriterionId Id, CriterionRule Rule, IReadOnlyList<string> Said)
{
    public const int MostSaid = 8;
    public const int MostWord = 60;
    public const int MostOfOne = 12;

    /// <summary>The number of a rule that compares with one; null: it compares with words, or with nothing.</summary>
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

/// <summary>A fact about who applies, and how it is compared.</summary>
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

    /// <summary>Founded in that year or later.</summary>
    FoundedFrom,

    /// <summary>Founded in that year or before.</summary>
    FoundedUntil,

    /// <summary>It has a project that everyone can read.</summary>
    PublicProject,
    PartnersAtLeast,
    PartnersAtMost,

    /// <summary>One of its people has that role in the community.</summary>
    RoleIs,
}
