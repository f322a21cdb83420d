namespace Juluo.Grants;

/// <summary>The result of checking each criterion of a grant against the known facts. Missing facts are not guessed.</summary>
public sealed record Eligibility(IReadOnlyList<Eligibility.Line> Lines)
{
    public sealed record Line(Criterion Criterion, EligibilityAnswer Answer);

    /// <summary>The overall answer: one failing criterion decides it, otherwise one unknown criterion leaves it open.</summary>
    public EligibilityAnswer Answer =>
        Lines.Any(l => l.Answer == EligibilityAnswer.Fails) ? EligibilityAnswer.Fails
        : Lines.Any(l => l.Answer == EligibilityAnswer.Unknown) ? EligibilityAnswer.Unknown
        : EligibilityAnswer.Meets;

    public IEnumerable<Criterion> Failing => Lines.Where(l => l.Answer == EligibilityAnswer.Fails).Select(l => l.Criterion);

    /// <summary>The criteria for which a fact is missing.</summary>
    public IEnumerable<Criterion> Open => Lines.Where(l => l.Answer == EligibilityAnswer.Unknown).Select(l => l.Criterion);

    /// <summary>Checks each criterion, in the given order. A missing fact gives <see cref="EligibilityAnswer.Unknown"/>.</summary>
    public static Eligibility Of(IReadOnlyList<Criterion> criteria, ApplicantFacts facts) =>
        new([.. criteria.Select(c => new Line(c, Held(c, facts)))]);

    private static EligibilityAnswer Held(Criterion criterion, ApplicantFacts facts) =>
        criterion.Rule switch
        {
            CriterionRule.KindIs => Any(facts.Kinds, k => criterion.Said.Contains(EnumWord.Of(k), StringComparer.Ordinal)),
            CriterionRule.KindIsNot => Not(Any(facts.Kinds, k => criterion.Said.Contains(EnumWord.Of(k), StringComparer.Ordinal))),
            CriterionRule.IndustryIs => Any(facts.Industries, i => criterion.Said.Any(s => Same(i, s))),
            CriterionRule.IndustryIsNot => Not(Any(facts.Industries, i => criterion.Said.Any(s => Same(i, s)))),
            CriterionRule.PlaceIs => Yes(facts.Place is null ? null : criterion.Said.Any(s => Within(facts.Place, s))),
            CriterionRule.PlaceIsNot => Yes(facts.Place is null ? null : !criterion.Said.Any(s => Within(facts.Place, s))),
            CriterionRule.HeadcountAtLeast => Yes(facts.Headcount >= criterion.Number, facts.Headcount),
            CriterionRule.HeadcountAtMost => Yes(facts.Headcount <= criterion.Number, facts.Headcount),
            CriterionRule.FoundedFrom => Yes(facts.Founded >= criterion.Number, facts.Founded),
            CriterionRule.FoundedUntil => Yes(facts.Founded <= criterion.Number, facts.Founded),
            CriterionRule.PartnersAtLeast => Yes(facts.Partners >= criterion.Number, facts.Partners),
            CriterionRule.PartnersAtMost => Yes(facts.Partners <= criterion.Number, facts.Partners),
            CriterionRule.PublicProject => Yes(facts.PublicProject),
            CriterionRule.RoleIs => Any(facts.Roles, r => criterion.Said.Contains(EnumWord.Of(r), StringComparer.Ordinal)),
            _ => EligibilityAnswer.Unknown,
        };

    private static EligibilityAnswer Any<T>(IReadOnlyCollection<T>? known, Func<T, bool> holds) =>
        known is null ? EligibilityAnswer.Unknown : Yes(known.Any(holds));

    private static EligibilityAnswer Not(EligibilityAnswer answer) =>
        answer switch
        {
            EligibilityAnswer.Meets => EligibilityAnswer.Fails,
            EligibilityAnswer.Fails => EligibilityAnswer.Meets,
            _ => answer,
        };

    private static EligibilityAnswer Yes(bool? holds) =>
        holds switch
        {
            true => EligibilityAnswer.Meets,
            false => EligibilityAnswer.Fails,
            null => EligibilityAnswer.Unknown,
        };

    private static EligibilityAnswer Yes(bool holds, int? known) => known is null ? EligibilityAnswer.Unknown : Yes(holds);

    private static bool Same(LocalizedText industry, string said) => SearchText.Is(industry.Zh, said) || SearchText.Is(industry.En, said);

    // A place matches if either text contains the other, as with 台北市 and 台北.
    private static bool Within(string place, string said) => SearchText.Has(place, said) || SearchText.Has(said, place);
}

[Named("eligibility-answer")]
public enum EligibilityAnswer
{
    Meets,

    /// <summary>A fact is missing.</summary>
    Unknown,
    Fails,
}
