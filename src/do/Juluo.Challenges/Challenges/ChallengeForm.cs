namespace Juluo.Challenges;

/// <summary>The fields of the form that starts or changes a challenge.</summary>
/// <param name="TeamLeast">The smallest number of people in a team.</param>
/// <param name="VoteUntil">The last day of the public vote; null if there is none.</param>
internal record ChallengeForm(
    [Required, Length(Challenge.MostTitleZh, MostEn = Challenge.MostTitleEn)] LocalizedText? Title = null,
    [Required, Length(Challenge.MostAbout, Lines = true)] string? About = null,
    [Length(Challenge.MostGoodAnswer, Lines = true)] string? GoodAnswer = null,
    [Length(Challenge.MostRights, Lines = true)] string? Rights = null,
    [Length(Challenge.MostPrizes, Lines = true)] string? Prizes = null,
    int TeamLeast = 1,
    int TeamMost = ChallengeForm.UsualMost,
    bool Public = false,
    LocalDate? VoteUntil = null
) : IChecked
{
    internal const int UsualMost = 6;

    public virtual IEnumerable<Error> Check(ZonedDateTime now)
    {
        foreach (var (field, size) in new[] { ("teamLeast", TeamLeast), ("teamMost", TeamMost) })
            if (size is < 1 or > Challenge.MostTeam)
                yield return new ChallengeErrors.TeamOutOfRange(field, 1, Challenge.MostTeam);
        if (TeamMost < TeamLeast)
            yield return new ChallengeErrors.MostBelowLeast();
    }
}
