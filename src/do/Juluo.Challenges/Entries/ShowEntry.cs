namespace Juluo.Challenges;

/// <summary>GET /challenges/{id}/entries/{entry} — shows an entry: to its team with the work due, and once results are published with its marks and the jury's comments.</summary>
[Get("/challenges/{id}/entries/{entry}", Requires.Nothing, Page = typeof(ChallengeEntryPage))]
public sealed class ShowEntry(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<ShowEntry.Input, ShowEntry.Output>
{
    public sealed record Input(ChallengeId Id, ChallengeEntryId Entry);

    /// <param name="Round">The round that it is in; null if it did not advance.</param>
    /// <param name="Submissions">The submissions by round; all for the team and the organisers, past deadlines for the jury, rounds with published results for everyone else.</param>
    /// <param name="Results">The results of rounds that are published.</param>
    /// <param name="Feedback">The jury's feedback, for the team and those who run the challenge; empty for everyone else.</param>
    /// <param name="MaySubmit">True if the caller is in its team and the round is open.</param>
    public sealed record Output(
        Challenge Challenge,
        EntryCard Entry,
        ChallengeRound? Round,
        IReadOnlyList<ChallengeSubmission> Submissions,
        IReadOnlyList<ChallengeResult> Results,
        IReadOnlyList<EntryFeedback> Feedback,
        IReadOnlyList<ChallengeAward> Awards,
        bool MaySubmit,
        [property: JsonIgnore] Instant Now
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var entries = new EntryStore(work, clock);
        if (
            await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge
            || await entries.Find(challenge.Id, input.Entry, stop) is not { } entry
        )
            return new NotFound();
        var runs = ChallengeRights.Runs(challenge, caller);
        var judges = await new JuryStore(work, clock).State(challenge.Id, caller.Person, stop) == JurorState.Accepted;
        var card = (await new EntryCards(projects).Of([entry], caller, runs || judges, stop)).FirstOrDefault();
        if (card is null)
            return new NotFound();
        var inside = card.Mine || runs;
        if (!inside && !judges && (entry.WithdrawnAt is not null || !challenge.ShowsGallery(caller.May(ProjectRights.See), clock.Now)))
            return new NotFound();
        var store = new ChallengeRoundStore(work, clock);
        var rounds = await store.Of(challenge.Id, stop);
        var published = rounds.FindAll(r => r.PublishedAt is not null).ConvertAll(r => r.Number);
        var round = rounds.Find(r => r.Number == entry.Round && r.PublishedAt is null);
        return new Output(
            challenge,
            card,
            round,
            (await entries.Submissions(challenge.Id, stop)).FindAll(s => s.Entry == entry.Id && Reads(s)),
            (await store.Results(challenge.Id, stop)).FindAll(r => r.Entry == entry.Id),
            inside ? await EntryFeedback.Of(work, clock, challenge.Id, entry.Id, published, stop) : [],
            (await store.Awards(challenge.Id, stop)).FindAll(a => a.Entry == entry.Id),
            card.Mine
                && caller.May(ChallengeRights.TakePart)
                && entry.WithdrawnAt is null
                && challenge.CalledOffAt is null
                && round?.Stage(clock.Now) == RoundStage.Open,
            clock.Now
        );

        // The jury reads a submission once it can no longer be replaced.
        bool Reads(ChallengeSubmission s) =>
            inside || published.Contains(s.Round) || (judges && rounds.Find(r => r.Number == s.Round)!.EndsAt < clock.Now);
    }
}
