namespace Juluo.Mentoring;

/// <summary>An offer to mentor as a form sends it.</summary>
/// <param name="Skills">Separated by commas.</param>
/// <param name="Languages">Of <see cref="SpokenLanguages"/>.</param>
internal record MentorOfferForm(
    [Required] string? Helps = null,
    string? Skills = null,
    IReadOnlyList<string>? Languages = null,
    int Capacity = 1,
    LocalDate? Until = null
)
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    internal IReadOnlyList<string> LanguageList => [.. (Languages ?? []).Distinct(StringComparer.Ordinal)];

    internal MentorOfferForm Trimmed() => this with { Helps = FormText.Long(Helps) };

    internal List<Error> Check(LocalDate today)
    {
        List<Error> wrong =
        [
            .. FormText.CheckLongGiven("helps", Helps, MentorOffer.MostHelps),
            .. WordList.Check("skills", SkillList, MentorOffer.MostSkills),
        ];
        wrong.AddRange(SpokenLanguages.Check(LanguageList, "languages", MentorOffer.MostLanguages));
        if (Capacity is < 1 or > MentorOffer.MostCapacity)
            wrong.Add(new MentorErrors.CapacityOutOfRange(MentorOffer.MostCapacity));
        if (Until < today)
            wrong.Add(new MentorErrors.UntilPast());
        return wrong;
    }
}
