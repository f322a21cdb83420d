namespace Juluo.Projects;

/// <summary>An opening as a form sends it.</summary>
/// <param name="Skills">Separated by commas.</param>
internal record OpeningForm([Required] string? Title = null, string? About = null, string? Skills = null, int Places = 1)
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    internal OpeningForm Trimmed() => this with { Title = FormText.Some(Title), About = FormText.Long(About) };

    internal List<Error> Check()
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("title", Title, Opening.MostTitle),
            .. FormText.CheckLong("about", About, Opening.MostAbout),
            .. WordList.Check("skills", SkillList, Opening.MostSkills),
        ];
        if (Places is < 1 or > Opening.MostPlaces)
            wrong.Add(new TeamErrors.OutOfRange("places", 1, Opening.MostPlaces));
        return wrong;
    }
}
