namespace Juluo.Mentoring;

/// <summary>The fields of the form that starts or changes a training group.</summary>
internal record TrainingForm(
    [Required, Length(TrainingGroup.MostNameZh, MostEn = TrainingGroup.MostNameEn)] LocalizedText? Name = null,
    [Required, Length(TrainingGroup.MostAbout, Lines = true)] string? About = null,
    int Places = 8,
    [Required] LocalDate? StartsOn = null,
    [Required] LocalDate? EndsOn = null
) : IChecked
{
    public virtual IEnumerable<Error> Check(ZonedDateTime now)
    {
        if (Places is < TrainingGroup.FewestPlaces or > TrainingGroup.MostPlaces)
            yield return new TrainingErrors.PlacesOutOfRange(TrainingGroup.FewestPlaces, TrainingGroup.MostPlaces);
        if (EndsOn < StartsOn)
            yield return new TrainingErrors.EndsBeforeItStarts();
    }
}
