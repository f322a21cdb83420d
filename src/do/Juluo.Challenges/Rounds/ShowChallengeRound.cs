namespace Juluo.Challenges;

/// <summary>
/// GET /challenges/{id}/rounds/{number} — shows the results of a round once they are published. Before that, organisers see the progress of the jury; once scoring is closed, they and the jury
/// see the sheets and the ranking.
/// </summary>
[Get("/challenges/{id}/rounds/{number}", Requires.Nothing, Page = typeof(ChallengeRoundPage))]
public sealed class ShowChallengeRound(UnitOfWork work, Clock clock, ProjectsFacade projects, PeopleFacade people)
    : Slice<ShowChallengeRound.Input, ShowChallengeRound.Output>
{
    public sealed record Input(ChallengeId Id, [property: Within(1)] int Number);

    /// <param name="Results">The results: computed from the sheets for a closed round, stored for a published one.</param>
    /// <param name="Open">Entries that the sheets cannot separate, of which <paramref name="Places"/> advance; only for those who run the challenge.</param>
    /// <param name="Connected">True if all entries can be compared.</param>
    /// <param name="HandedIn">The number of sheets that count so far, out of <paramref name="Expected"/>.</param>
    /// <param name="Sheets">All sheets handed in, for organisers and jury once scoring is closed; without those for the caller's own entries.</param>
    /// <param name="NotCounted">Sheets of jurors who are in a team, have left the jury, or have a conflict of interest with the entry.</param>
    /// <param name="OnTeams">The names of jurors who have joined a team.</param>
    /// <param name="Takes">The number of entries that advance; null for the last round.</param>
    /// <param name="MayEnd">True if all teams have submitted and the caller may end submissions now.</param>
    public sealed record Output(
        Challenge Challenge,
        ChallengeRound Round,
        IReadOnlyList<EntryCard> Entries,
        IReadOnlyList<ChallengeResult> Results,
        IReadOnlyList<ChallengeEntryId> Open,
        int Places,
        bool Connected,
        int HandedIn,
        int Expected,
        IReadOnlyList<ChallengeCriterion> Criteria,
        IReadOnlyList<ScoreSheet> Sheets,
        IReadOnlyList<ScoreSheet> NotCounted,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<string> OnTeams,
        int? Takes,
        bool Runs,
        bool MayEnd,
        [property: JsonIgnore] Instant Now
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        var store = new ChallengeRoundStore(work, clock);
        if ((await store.Of(challenge.Id, stop)).Find(r => r.Number == input.Number) is not { } round)
            return new NotFound();
        var runs = ChallengeRights.Runs(challenge, caller);
        var judges = await new JuryStore(work, clock).State(challenge.Id, caller.Person, stop) == JurorState.Accepted;
        if (round.PublishedAt is null && !runs && !(judges && round.ClosedAt is not null))
            return new NotFound();
        var judged = await RoundJudgement.Read(work, clock, projects, challenge.Id, round, stop);
        var ranking = round.ClosedAt is null ? null : judged.Ranking;
        var whole = (runs || judges) && round.ClosedAt is not null;
        // Teams must not learn which juror gave them which marks, even if someone in the team runs the challenge.
        var own = caller.Person is { } self && whole ? (await projects.Of(self, stop)).Select(p => p.Id).ToHashSet() : [];
        var ownEntries = judged.Entries.Where(e => own.Contains(e.Project)).Select(e => e.Id).ToHashSet();
        var sheets = judged.Sheets.Where(s => !ownEntries.Contains(s.Entry)).ToList();
        var named = whole
            ? await people.Named([.. sheets.Select(s => s.Person).OfType<PersonId>().Concat(judged.OnTeams).Distinct()], stop)
            : [];
        return new Output(
            challenge,
            round,
            await new EntryCards(projects).Of(judged.Entries, caller, runs || judges, stop),
            round.PublishedAt is null
                ? ranking?.Results ?? []
                : (await store.Results(challenge.Id, stop)).FindAll(r => r.Round == round.Number),
            round.PublishedAt is null && runs ? ranking?.Open ?? [] : [],
            ranking?.Places ?? 0,
            ranking?.Connected ?? true,
            judged.Counted.Count,
            judged.Expected,
            judged.Criteria,
            whole ? sheets : [],
            whole ? [.. sheets.Except(judged.Counted)] : [],
            named,
            whole ? [.. judged.OnTeams.Where(named.ContainsKey).Select(p => named[p].Name)] : [],
            judged.Takes,
            runs,
            runs
                && challenge.OpenedAt is not null
                && round.Stage(clock.Now) == RoundStage.Open
                && await EndSubmissions.Missing(work, clock, challenge.Id, round.Number, stop) == 0,
            clock.Now
        );
    }
}
