namespace Juluo.Plans;

/// <summary>A plan, as lists of rules and prices name it.</summary>
public sealed record PlanChoice(PlanId Id, string NameZh, string NameEn)
{
    public string Name(string language) => InLanguage.Of(NameZh, NameEn, language)!;
}
