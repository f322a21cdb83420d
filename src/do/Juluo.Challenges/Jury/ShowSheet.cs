namespace Juluo.Challenges;

/// <summary>GET /challenges/{id}/jury/{entry} — shows a juror their score sheet for an entry, next to the team's submission. There is none for an entry with a declared conflict of interest.</summary>
[Get("/challenges/{id}/jury/{entry}", ChallengeRights.TakePart, Page = typeof(ScoreSheetPage))]
public sealed class ShowSheet(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<ShowSheet.Input, ShowSheet.Output>
{
    public sealed record Input(ChallengeId Id, ChallengeEntryId Entry);

    /// <param name="Submission">The submission; null if there is none.</param>
    /// <param name="Sheet">The sheet; null if it has not been started.</param>
    public sealed record Output(
        Challenge Challenge,
        ChallengeRound Round,
        EntryCard Entry,
        ChallengeSubmission? Submission,
        IReadOnlyList<ChallengeCriterion> Criteria,
        ScoreSheet? Sheet,
        bool Closed
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge
            || await Judging.Read(work, clock, projects, challenge, caller.Self, stop) is not { } judging
            || judging.Entries.FirstOrDefault(e => e.Id == input.Entry) is not { } entry
        )
            return new NotFound();
        if (judging.Own.Count > 0)
            return new JuryErrors.YouAreOnTeam();
        if (judging.Conflicts.Contains(entry.Id))
            return new JuryErrors.InConflict();
        if (judging.Round.Stage(clock.Now) == RoundStage.Open)
            return new JuryErrors.NotYet();
        var cards = await new EntryCards(projects).Of([entry], caller, whole: true, stop);
        return new Output(
            challenge,
            judging.Round,
            cards[0],
            (await new EntryStore(work, clock).Submissions(challenge.Id, stop)).Find(s =>
                s.Entry == entry.Id && s.Round == judging.Round.Number
            ),
            await new RubricStore(work, clock).Of(challenge.Id, stop),
            judging.Sheets.FirstOrDefault(s => s.Entry == entry.Id),
            judging.Round.ClosedAt is not null
        );
    }
}
