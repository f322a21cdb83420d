namespace Juluo.Challenges;

/// <summary>A round as one juror judges it.</summary>
/// <param name="Entries">The entries in the round.</param>
/// <param name="Own">The entries whose team the juror is now in.</param>
/// <param name="Conflicts">The entries that the juror declared a conflict of interest with.</param>
/// <param name="Sheets">The juror's own sheets of this round.</param>
internal sealed record Judging(
    Challenge Challenge,
    ChallengeRound Round,
    IReadOnlyList<ChallengeEntry> Entries,
    IReadOnlySet<ChallengeEntryId> Own,
    IReadOnlySet<ChallengeEntryId> Conflicts,
    IReadOnlyList<ScoreSheet> Sheets
)
{
    /// <summary>Returns the entries for which the juror has yet to hand in a sheet, except those with a declared conflict. Empty unless scoring is open, if the challenge was called off, or if the juror is on
    /// a competing team.</summary>
    public IEnumerable<ChallengeEntry> Waiting(Instant now) =>
        Round.Stage(now) == RoundStage.Judged && Challenge.CalledOffAt is null && Own.Count == 0
            ? Entries.Where(e => !Conflicts.Contains(e.Id) && !Sheets.Any(s => s.Entry == e.Id && s.HandedInAt is not null))
            : [];

    public static async Task<Judging?> Read(
        UnitOfWork work,
        Clock clock,
        ProjectsFacade projects,
        Challenge challenge,
        PersonId juror,
        CancellationToken stop
    )
    {
        var jury = new JuryStore(work, clock);
        if (await jury.State(challenge.Id, juror, stop) != JurorState.Accepted)
            return null;
        var rounds = await new ChallengeRoundStore(work, clock).Of(challenge.Id, stop);
        var round = rounds.Find(r => r.PublishedAt is null) ?? rounds[^1];
        var entries = (await new EntryStore(work, clock).Of(challenge.Id, stop)).FindAll(e => e.Round >= round.Number);
        var teams = await projects.Teams([.. entries.Select(e => e.Project)], stop);
        return new(
            challenge,
            round,
            entries,
            entries.Where(e => teams[e.Project].Contains(juror)).Select(e => e.Id).ToHashSet(),
            (await jury.Conflicts(challenge.Id, stop)).Where(c => c.Person == juror).Select(c => c.Entry).ToHashSet(),
            (await new SheetStore(work, clock).Of(challenge.Id, round.Number, stop)).FindAll(s => s.Person == juror)
        );
    }
}
