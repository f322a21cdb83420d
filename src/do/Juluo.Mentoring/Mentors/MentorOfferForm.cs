namespace Juluo.Mentoring;

/// <summary>The fields of the form that makes or changes an offer to mentor.</summary>
/// <param name="Skills">Skills separated by commas.</param>
/// <param name="Languages">Languages out of <see cref="SpokenLanguages"/>.</param>
internal record MentorOfferForm(
    [Required, Length(MentorOffer.MostHelps, Lines = true)] string? Helps = null,
    string? Skills = null,
    IReadOnlyList<string>? Languages = null,
    int Capacity = 1,
    LocalDate? Until = null
) : IChecked
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    internal IReadOnlyList<string> LanguageList => [.. (Languages ?? []).Distinct(StringComparer.Ordinal)];

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        List<Error> wrong =
        [
            .. WordList.Check("skills", SkillList, MentorOffer.MostSkills),
            .. SpokenLanguages.Check(LanguageList, "languages", MentorOffer.MostLanguages),
        ];
        if (Capacity is < 1 or > MentorOffer.MostCapacity)
            wrong.Add(new MentorErrors.CapacityOutOfRange(MentorOffer.MostCapacity));
        if (Until < now.Date)
            wrong.Add(new MentorErrors.UntilPast());
        return wrong;
    }
}
