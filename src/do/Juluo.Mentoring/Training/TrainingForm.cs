namespace Juluo.Mentoring;

/// <summary>A training group as a form sends it.</summary>
internal record TrainingForm(
    [Required] LocalizedText? Name = null,
    [Required] string? About = null,
    int Places = 8,
    [Required] LocalDate? StartsOn = null,
    [Required] LocalDate? EndsOn = null
)
{
    internal TrainingForm Trimmed() => this with { About = FormText.Long(About) };

    /// <param name="today">It ends no earlier; null: of one that is there, its last day may have passed.</param>
    internal List<Error> Check(LocalDate? today)
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("name", Name, TrainingGroup.MostNameZh, TrainingGroup.MostNameEn),
            .. FormText.CheckLongGiven("about", About, TrainingGroup.MostAbout),
        ];
        if (Places is < TrainingGroup.FewestPlaces or > TrainingGroup.MostPlaces)
            wrong.Add(new TrainingErrors.PlacesOutOfRange(TrainingGroup.FewestPlaces, TrainingGroup.MostPlaces));
        if (StartsOn is null)
            wrong.Add(new Missing("startsOn"));
        if (EndsOn is null)
            wrong.Add(new Missing("endsOn"));
        if (EndsOn < StartsOn)
            wrong.Add(new TrainingErrors.EndsBeforeItStarts());
        else if (EndsOn < today)
            wrong.Add(new TrainingErrors.EndPast());
        return wrong;
    }
}
