namespace Juluo.Challenges;

/// <summary>What a round came to for an entry.</summary>
/// <param name="Place">1 for the best; null: the sheets do not say.</param>
/// <param name="Tied">Another has the same place.</param>
/// <param name="Score">How far above the mean of all entries, in shares of the range of marks; null: the sheets do not say.</param>
/// <param name="Best">Its best place when each juror in turn is left out; null: then entries could no longer be compared.</param>
/// <param name="Sheets">How many it rests on.</param>
/// <param name="GoesOn">It is in the next round.</param>
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

/// <summary>A prize that an entry was awarded.</summary>
/// <param name="Why">The reason, where another had the same place.</param>
public sealed record ChallengeAward(ChallengeAwardId Id, ChallengeEntryId Entry, string Prize, string? Why)
{
    public const int MostPrize = 200;
    public const int MostWhy = 600;
    public const int Most = 20;
}
