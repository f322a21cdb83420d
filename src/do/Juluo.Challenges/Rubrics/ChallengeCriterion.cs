namespace Juluo.Challenges;

/// <summary>A criterion for judging entries, with a mark from 1 to 10.</summary>
/// <param name="Weight">The weight relative to the other criteria.</param>
public sealed record ChallengeCriterion(ChallengeCriterionId Id, LocalizedText Name, int Weight)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 90;
    public const int MostWeight = 100;
    public const int LeastMark = 1;
    public const int MostMark = 10;
}
