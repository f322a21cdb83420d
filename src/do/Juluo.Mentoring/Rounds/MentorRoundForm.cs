namespace Juluo.Mentoring;

/// <summary>A round as a form sends it.</summary>
internal record MentorRoundForm([Required] LocalizedText? Name = null, [Required] LocalDate? AsksUntil = null)
{
    /// <param name="today">Its last day lies no earlier; null: of one that is there, it may have passed.</param>
    internal List<Error> Check(LocalDate? today)
    {
        List<Error> wrong = [.. FormText.CheckGiven("name", Name, MentorRound.MostNameZh, MentorRound.MostNameEn)];
        if (AsksUntil is null)
            wrong.Add(new Missing("asksUntil"));
        else if (AsksUntil < today)
            wrong.Add(new MentorRoundErrors.LastDayPast());
        return wrong;
    }
}
