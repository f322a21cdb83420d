namespace Juluo.Challenges;

/// <summary>GET /challenges/{id}/rounds/{number} — shows the results of a round once they are published; before that, to those who run the challenge and to the jury, how far the jury is and what the sheets say.</summary>
[Get("/challenges/{id}/rounds/{number}", Requires.Nothing, Page = typeof(ChallengeRoundPage))]
public sealed class ShowChallengeRound(UnitOfWork work, Clock clock, ProjectsFacade projects, PeopleFacade people)
    : Slice<ShowChallengeRound.Input, ShowChallengeRound.Output>
{
    public sealed record Input(ChallengeId Id, [property: Within(1)] int Number);

    /// <param name="Results">Of a round that is closed, as the sheets say; of one that is published, as it was published.</param>
    /// <param name="Open">Entries whom the sheets do not tell apart, and of whom <paramref name="Places"/> go on.</param>
    /// <param name="Connected">All entries can be compared.</param>
    /// <param name="HandedIn">How many sheets count so far, of <paramref name="Expected"/>.</param>
    /// <param name="Sheets">All that are handed in; only for those who run the challenge and the jury, once scoring is closed.</param>
    /// <param name="NotCounted">Of jurors in a team, no longer of the jury, or not free to judge.</param>
    /// <param name="OnTeams">Names of jurors who have come into a team.</param>
    /// <param name="Takes">How many go on; null: it is the last round.</param>
    /// <param name="MayEnd">All teams have handed in, and who runs the challenge may end submissions now.</param>
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
        // A team does not learn who judged it how, also where one of it runs the challenge.
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
