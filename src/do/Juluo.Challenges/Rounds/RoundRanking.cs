using Juluo.Networks.Statistics;

namespace Juluo.Challenges;

/// <summary>
/// What the sheets of a round say: places by <see cref="JuryScores"/>, which a harsh juror does not move, and who goes on by them. Where sheets do not tell entries apart they say so, and people choose.
/// </summary>
/// <param name="Results">The best first; those without a place last. Of those who go on only the certain ones are marked.</param>
/// <param name="Open">Entries among whom people choose.</param>
/// <param name="Places">How many of them go on.</param>
/// <param name="Connected">All entries can be compared through jurors who saw several of them.</param>
internal sealed record RoundRanking(
    IReadOnlyList<ChallengeResult> Results,
    IReadOnlyList<ChallengeEntryId> Open,
    int Places,
    bool Connected
)
{
    /// <summary>Fewer sheets than this say little of an entry.</summary>
    public const int FewSheets = 2;

    /// <param name="takes">How many go on; null: it is the last round.</param>
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
        // Places hold within what can be compared; of entries of two parts no one can say which is better.
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
        // Who stands above the last place that goes on is certain, if each has a place; of those who share it people choose.
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
