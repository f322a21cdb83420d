namespace Juluo.Mentoring;

/// <summary>The fields of the form that opens or changes a round.</summary>
internal record MentorRoundForm(
    [Required, Length(MentorRound.MostNameZh, MostEn = MentorRound.MostNameEn)] LocalizedText? Name = null,
    [Required] LocalDate? AsksUntil = null
) : IChecked;
