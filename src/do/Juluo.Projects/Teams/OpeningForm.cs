namespace Juluo.Projects;

/// <summary>The fields of the form that adds or changes an opening.</summary>
/// <param name="Skills">Skills separated by commas.</param>
internal record OpeningForm(
    [Required, Length(Opening.MostTitle)] string? Title = null,
    [Length(Opening.MostAbout, Lines = true)] string? About = null,
    string? Skills = null,
    int Places = 1
) : IChecked
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        foreach (var error in WordList.Check("skills", SkillList, Opening.MostSkills))
            yield return error;
        if (Places is < 1 or > Opening.MostPlaces)
            yield return new TeamErrors.OutOfRange("places", 1, Opening.MostPlaces);
    }
}
