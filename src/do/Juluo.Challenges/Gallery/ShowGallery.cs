namespace Juluo.Challenges;

/// <summary>
/// GET /challenges/{id}/gallery — shows all entries with their answers, links, places and prizes, and takes members' votes. Members can read it once entries are closed, visitors of a public
/// challenge once results are published.
/// </summary>
[Get("/challenges/{id}/gallery", Requires.Nothing, Page = typeof(ChallengeGalleryPage))]
public sealed class ShowGallery(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<ShowGallery.Input, ShowGallery.Output>
{
    public sealed record Input(ChallengeId Id);

    /// <param name="Place">The place in the entry's latest round with published results; null if there is none.</param>
    /// <param name="Links">The links submitted in the latest round with published results.</param>
    /// <param name="Votes">The number of votes; null while the vote is open or if there is none.</param>
    public sealed record GalleryEntry(
        EntryCard Entry,
        int? Place,
        bool Tied,
        int? PlaceRound,
        IReadOnlyList<string> Links,
        IReadOnlyList<string> Prizes,
        int? Votes
    );

    /// <param name="Mine">The entry that the caller voted for.</param>
    /// <param name="Voting">True if the vote is open.</param>
    /// <param name="MayVote">True if the caller may vote.</param>
    public sealed record Output(
        Challenge Challenge,
        IReadOnlyList<GalleryEntry> Entries,
        ChallengeEntryId? Mine,
        bool Voting,
        bool MayVote,
        [property: JsonIgnore] Instant Now
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(ProjectRights.See);
        if (
            await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge
            || !challenge.ShowsGallery(member, clock.Now)
        )
            return new NotFound();
        var (entries, rounds, votes) = (new EntryStore(work, clock), new ChallengeRoundStore(work, clock), new VoteStore(work, clock));
        var judges = await new JuryStore(work, clock).State(challenge.Id, caller.Person, stop) == JurorState.Accepted;
        var cards = await new EntryCards(projects).Of(
            await entries.Of(challenge.Id, stop),
            caller,
            judges || ChallengeRights.Runs(challenge, caller),
            stop
        );
        var results = await rounds.Results(challenge.Id, stop);
        var awards = await rounds.Awards(challenge.Id, stop);
        var submissions = await entries.Submissions(challenge.Id, stop);
        var published = (await rounds.Of(challenge.Id, stop)).FindAll(r => r.PublishedAt is not null).ConvertAll(r => r.Number);
        var counts = challenge.VoteUntil < clock.Now ? await votes.Counts(challenge.Id, stop) : null;
        return new Output(
            challenge,
            [
                .. cards
                    .Select(c =>
                    {
                        var last = results.FindLast(r => r.Entry == c.Entry.Id);
                        return new GalleryEntry(
                            c,
                            last?.Place,
                            last?.Tied ?? false,
                            last?.Round,
                            submissions.FindLast(s => s.Entry == c.Entry.Id && published.Contains(s.Round))?.Links ?? [],
                            [.. awards.Where(a => a.Entry == c.Entry.Id).Select(a => a.Prize)],
                            counts?.GetValueOrDefault(c.Entry.Id)
                        );
                    })
                    .OrderByDescending(s => s.PlaceRound ?? 0)
                    .ThenBy(s => s.Place ?? int.MaxValue),
            ],
            caller.Person is { } self ? await votes.Of(challenge.Id, self, stop) : null,
            challenge.IsVoted(clock.Now),
            caller.Person is not null && caller.May(ChallengeRights.TakePart),
            clock.Now
        );
    }
}
