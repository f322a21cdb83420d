namespace Juluo.Challenges;

/// <summary>A challenge as a form sends it.</summary>
/// <param name="TeamLeast">How many people a team has at least.</param>
/// <param name="VoteUntil">The last day of the public vote; null: there is none.</param>
internal record ChallengeForm(
    [Required] LocalizedText? Title = null,
    [Required] string? About = null,
    string? GoodAnswer = null,
    string? Rights = null,
    string? Prizes = null,
    int TeamLeast = 1,
    int TeamMost = ChallengeForm.UsualMost,
    bool Public = false,
    LocalDate? VoteUntil = null
)
{
    internal const int UsualMost = 6;

    internal ChallengeForm Trimmed() =>
        this with
        {
            About = FormText.Long(About),
            GoodAnswer = FormText.Long(GoodAnswer),
            Rights = FormText.Long(Rights),
            Prizes = FormText.Long(Prizes),
        };

    /// <param name="deadline">The first; null: it is wrong itself.</param>
    internal List<Error> Check(Instant? deadline, Instant? voteUntil)
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("title", Title, Challenge.MostTitleZh, Challenge.MostTitleEn),
            .. About is null ? [new Missing("about")] : FormText.CheckLong("about", About, Challenge.MostAbout),
            .. FormText.CheckLong("goodAnswer", GoodAnswer, Challenge.MostGoodAnswer),
            .. FormText.CheckLong("rights", Rights, Challenge.MostRights),
            .. FormText.CheckLong("prizes", Prizes, Challenge.MostPrizes),
        ];
        foreach (var (field, size) in new[] { ("teamLeast", TeamLeast), ("teamMost", TeamMost) })
            if (size is < 1 or > Challenge.MostTeam)
                wrong.Add(new ChallengeErrors.TeamOutOfRange(field, 1, Challenge.MostTeam));
        if (TeamMost < TeamLeast)
            wrong.Add(new ChallengeErrors.MostBelowLeast());
        if (voteUntil <= deadline)
            wrong.Add(new ChallengeErrors.VoteEndsTooEarly());
        return wrong;
    }
}
