namespace Juluo.Challenges;

/// <summary>A criterion as a form sends it.</summary>
internal record CriterionForm([Required] LocalizedText? Name = null, [Required] int? Weight = null)
{
    internal List<Error> Check()
    {
        List<Error> wrong = [.. FormText.CheckGiven("name", Name, ChallengeCriterion.MostNameZh, ChallengeCriterion.MostNameEn)];
        if (Weight is null)
            wrong.Add(new Missing("weight"));
        else if (Weight is < 1 or > ChallengeCriterion.MostWeight)
            wrong.Add(new RubricErrors.WeightOutOfRange(ChallengeCriterion.MostWeight));
        return wrong;
    }
}
