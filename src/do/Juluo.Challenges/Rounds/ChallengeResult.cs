namespace Juluo.Challenges;

/// <summary>The result of a round for an entry.</summary>
/// <param name="Place">The place, 1 for the best; null if the sheets are not enough to rank it.</param>
/// <param name="Tied">True if another entry has the same place.</param>
/// <param name="Score">The difference from the mean of all entries, as a fraction of the range of marks; null if the sheets are not enough to rank it.</param>
/// <param name="Best">The best place when each juror in turn is left out; null if entries could then no longer be compared.</param>
/// <param name="Sheets">The number of sheets that it is based on.</param>
/// <param name="GoesOn">True if it advances to the next round.</param>
public sealed record ChallengeResult(
    ChallengeEntryId Entry,
    int Round,
    int? Place,
    bool Tied,
    double? Score,
    int? Best,
    int? Worst,
    int Sheets,
    bool GoesOn
);

/// <summary>A prize awarded to an entry.</summary>
/// <param name="Why">The reason, required if another entry has the same place.</param>
public sealed record ChallengeAward(ChallengeAwardId Id, ChallengeEntryId Entry, string Prize, string? Why)
{
    public const int MostPrize = 200;
    public const int MostWhy = 600;
    public const int Most = 20;
}
