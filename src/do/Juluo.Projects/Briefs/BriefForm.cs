namespace Juluo.Projects;

/// <summary>A brief as a form sends it.</summary>
/// <param name="Skills">Separated by commas.</param>
internal record BriefForm(
    [Required] LocalizedText? Title = null,
    [Required] string? About = null,
    string? GoodAnswer = null,
    string? AskedBy = null,
    string? Reward = null,
    string? Rights = null,
    string? Skills = null,
    [Required] LocalDate? AnswersUntil = null,
    bool Public = false
)
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    internal BriefForm Trimmed() =>
        this with
        {
            About = FormText.Long(About),
            GoodAnswer = FormText.Long(GoodAnswer),
            AskedBy = FormText.Some(AskedBy),
            Reward = FormText.Some(Reward),
            Rights = FormText.Long(Rights),
        };

    /// <param name="today">Its deadline lies no earlier; null: of one that is there, it may have passed.</param>
    internal List<Error> Check(LocalDate? today)
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("title", Title, Brief.MostTitleZh, Brief.MostTitleEn),
            .. About is null ? [new Missing("about")] : FormText.CheckLong("about", About, Brief.MostAbout),
            .. FormText.CheckLong("goodAnswer", GoodAnswer, Brief.MostGoodAnswer),
            .. FormText.Check("askedBy", AskedBy, Brief.MostAskedBy),
            .. FormText.Check("reward", Reward, Brief.MostReward),
            .. FormText.CheckLong("rights", Rights, Brief.MostRights),
            .. WordList.Check("skills", SkillList, Brief.MostSkills),
        ];
        if (AnswersUntil is null)
            wrong.Add(new Missing("answersUntil"));
        else if (AnswersUntil < today)
            wrong.Add(new BriefErrors.DeadlinePast());
        return wrong;
    }
}
