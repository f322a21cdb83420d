namespace Juluo.Mentoring;

/// <summary>A round as a form sends it.</summary>
internal record MentorRoundForm(
    [Required, Length(MentorRound.MostNameZh, MostEn = MentorRound.MostNameEn)] LocalizedText? Name = null,
    [Required] LocalDate? AsksUntil = null
) : IChecked;
