namespace Juluo.Challenges;

/// <summary>The feedback that a team gets on a round with published results: the mean mark for each criterion, and the jury's comments without names.</summary>
public sealed record EntryFeedback(int Round, int Sheets, IReadOnlyList<CriterionMean> Means, IReadOnlyList<string> Comments)
{
    internal static async Task<List<EntryFeedback>> Of(
        UnitOfWork work,
        Clock clock,
        ChallengeId challenge,
        ChallengeEntryId entry,
        IReadOnlyCollection<int> rounds,
        CancellationToken stop
    )
    {
        var criteria = await new RubricStore(work, clock).Of(challenge, stop);
        var conflicts = (await new JuryStore(work, clock).Conflicts(challenge, stop)).ToHashSet();
        return
        [
            .. (await new SheetStore(work, clock).Of(challenge, stop))
                .Where(s => s.Entry == entry && s.HandedInAt is not null && rounds.Contains(s.Round))
                .Where(s => s.Person is not { } who || !conflicts.Contains((entry, who)))
                .GroupBy(s => s.Round)
                .Select(of => new EntryFeedback(
                    of.Key,
                    of.Count(),
                    [.. criteria.Index().Select(c => new CriterionMean(c.Item.Name, of.Average(s => s.Marks[c.Index])))],
                    [.. of.Select(s => s.Comment).OfType<string>()]
                )),
        ];
    }
}

/// <param name="Mean">The mean of all jurors' marks, 1 to 10.</param>
public sealed record CriterionMean(LocalizedText Criterion, double Mean);
