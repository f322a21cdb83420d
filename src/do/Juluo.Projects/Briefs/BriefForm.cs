namespace Juluo.Projects;

/// <summary>The fields of the form that posts or changes a brief.</summary>
/// <param name="Skills">Skills separated by commas.</param>
internal record BriefForm(
    [Required, Length(Brief.MostTitleZh, MostEn = Brief.MostTitleEn)] LocalizedText? Title = null,
    [Required, Length(Brief.MostAbout, Lines = true)] string? About = null,
    [Length(Brief.MostGoodAnswer, Lines = true)] string? GoodAnswer = null,
    [Length(Brief.MostAskedBy)] string? AskedBy = null,
    [Length(Brief.MostReward)] string? Reward = null,
    [Length(Brief.MostRights, Lines = true)] string? Rights = null,
    string? Skills = null,
    [Required] LocalDate? AnswersUntil = null,
    bool Public = false
) : IChecked
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    public IEnumerable<Error> Check(ZonedDateTime now) => WordList.Check("skills", SkillList, Brief.MostSkills);

    /// <param name="today">The earliest deadline allowed; null when an existing brief keeps its deadline, which may have passed.</param>
    internal Error? Past(LocalDate? today) => AnswersUntil < today ? new BriefErrors.DeadlinePast() : null;
}
