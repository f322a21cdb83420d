namespace Juluo.Challenges;

/// <summary>The fields of the form that adds or changes a criterion.</summary>
internal record CriterionForm(
    [Required, Length(ChallengeCriterion.MostNameZh, MostEn = ChallengeCriterion.MostNameEn)] LocalizedText? Name = null,
    [Required] int? Weight = null
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now) =>
        Weight is < 1 or > ChallengeCriterion.MostWeight ? [new RubricErrors.WeightOutOfRange(ChallengeCriterion.MostWeight)] : [];
}
