using Juluo.Networks.Statistics;

namespace Juluo.Challenges;

/// <summary>
/// The outcome of a round's sheets: places by <see cref="JuryScores"/>, which a harsh juror does not shift, and the entries that advance. Entries that the sheets cannot separate are left to people.
/// </summary>
/// <param name="Results">The results, best first and those without a place last. Only entries that are certain to advance are marked as such.</param>
/// <param name="Open">Entries among which people choose.</param>
/// <param name="Places">The number of those that advance.</param>
/// <param name="Connected">True if all entries can be compared through jurors who saw several of them.</param>
internal sealed record RoundRanking(
    IReadOnlyList<ChallengeResult> Results,
    IReadOnlyList<ChallengeEntryId> Open,
    int Places,
    bool Connected
)
{
    /// <summary>The number of sheets below which the page warns that a result says little about an entry.</summary>
    public const int FewSheets = 2;

    /// <param name="takes">The number of entries that advance; null for the last round.</param>
    public static RoundRanking Of(
        int round,
        IReadOnlyList<ChallengeEntryId> entries,
        IReadOnlyList<ChallengeCriterion> criteria,
        IEnumerable<ScoreSheet> sheets,
        int? takes
    )
    {
        var counted = sheets.Where(s => s.Person is not null && s.Marks.Count == criteria.Count && s.Marks.All(m => m > 0)).ToList();
        var jurors = counted.ConvertAll(s => s.Person!.Value).Distinct().ToList();
        var scores = JuryScores.Of(
            entries.Count,
            jurors.Count,
            [.. criteria.Select(c => new RubricCriterion(ChallengeCriterion.LeastMark, ChallengeCriterion.MostMark, c.Weight))],
            counted.Select(s => new JurySheet(
                jurors.IndexOf(s.Person!.Value),
                entries.Index().First(e => e.Item == s.Entry).Index,
                [.. s.Marks.Select(m => (double)m)]
            ))
        );
        // Places are only valid among entries that can be compared; if entries fall into separate groups, none gets a place.
        var connected = scores.IsConnected;
        List<ChallengeResult> results =
        [
            .. entries
                .Index()
                .Select(e => Result(e.Item, round, scores, e.Index, connected))
                .OrderBy(r => r.Place ?? int.MaxValue)
                .ThenByDescending(r => r.Sheets),
        ];
        if (takes is not { } most)
            return new(results, [], 0, connected);
        if (results.Count <= most)
            return new(results.ConvertAll(r => r with { GoesOn = true }), [], 0, connected);
        // If all have places, entries above the last advancing place are certain to advance, and people choose among those who share it.
        if (!connected || results.Exists(r => r.Place is null))
            return new(results, [.. results.Select(r => r.Entry)], most, connected);
        var last = results[most - 1].Place!.Value;
        var tied = results.FindAll(r => r.Place == last);
        var above = results.Count(r => r.Place < last);
        return above + tied.Count == most
            ? new(results.ConvertAll(r => r with { GoesOn = r.Place <= last }), [], 0, connected)
            : new(results.ConvertAll(r => r with { GoesOn = r.Place < last }), [.. tied.Select(r => r.Entry)], most - above, connected);
    }

    private static ChallengeResult Result(ChallengeEntryId entry, int round, JuryScores scores, int at, bool connected)
    {
        var score = scores.Entries[at];
        var known = connected && score.Sheets > 0;
        return new(
            entry,
            round,
            known ? score.Rank : null,
            known && scores.Entries.Count(e => e.Sheets > 0 && e.Rank == score.Rank) > 1,
            known ? score.Score : null,
            known ? score.Ranks?.Best : null,
            known ? score.Ranks?.Worst : null,
            score.Sheets,
            GoesOn: false
        );
    }
}
