namespace Juluo.Challenges;

/// <summary>The sheets of a round, and those that count.</summary>
/// <param name="Entries">The entries in the round.</param>
/// <param name="Jury">The jurors who accepted.</param>
/// <param name="Sheets">The sheets that are handed in.</param>
/// <param name="Counted">The sheets that count: their juror is still on the jury, is in no team, and has no conflict of interest with the entry.</param>
/// <param name="OnTeams">Jurors who have joined a team.</param>
/// <param name="Expected">The number of sheets if every juror handed in all of theirs.</param>
internal sealed record RoundJudgement(
    ChallengeRound Round,
    IReadOnlyList<ChallengeEntry> Entries,
    IReadOnlyList<ChallengeCriterion> Criteria,
    IReadOnlyList<PersonId> Jury,
    IReadOnlyList<ScoreSheet> Sheets,
    IReadOnlyList<ScoreSheet> Counted,
    IReadOnlySet<PersonId> OnTeams,
    int Expected,
    int? Takes
)
{
    public RoundRanking Ranking => RoundRanking.Of(Round.Number, [.. Entries.Select(e => e.Id)], Criteria, Counted, Takes);

    public static async Task<RoundJudgement> Read(
        UnitOfWork work,
        Clock clock,
        ProjectsFacade projects,
        ChallengeId challenge,
        ChallengeRound round,
        CancellationToken stop
    )
    {
        var store = new JuryStore(work, clock);
        var entries = (await new EntryStore(work, clock).Of(challenge, stop)).FindAll(e => e.Round >= round.Number);
        var jury = (await store.Of(challenge, stop)).FindAll(j => j.State == JurorState.Accepted).ConvertAll(j => j.Person);
        var members = (await projects.Teams([.. entries.Select(e => e.Project)], stop)).Values.SelectMany(t => t).ToHashSet();
        var conflicts = (await store.Conflicts(challenge, stop)).ToHashSet();
        var sheets = (await new SheetStore(work, clock).Of(challenge, round.Number, stop)).FindAll(s =>
            s.HandedInAt is not null && entries.Exists(e => e.Id == s.Entry)
        );
        var free = jury.FindAll(j => !members.Contains(j));
        return new(
            round,
            entries,
            await new RubricStore(work, clock).Of(challenge, stop),
            jury,
            sheets,
            sheets.FindAll(s => s.Person is { } who && free.Contains(who) && !conflicts.Contains((s.Entry, who))),
            jury.Where(members.Contains).ToHashSet(),
            free.Sum(j => entries.Count(e => !conflicts.Contains((e.Id, j)))),
            (await new ChallengeRoundStore(work, clock).Of(challenge, stop)).Find(r => r.Number == round.Number + 1)?.Takes
        );
    }
}
