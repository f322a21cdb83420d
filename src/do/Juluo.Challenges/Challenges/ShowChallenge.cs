namespace Juluo.Challenges;

/// <summary>GET /challenges/{id} — shows a challenge: what is asked for, by when, who takes part and who judges, and what the caller can do in it.</summary>
[Get("/challenges/{id}", Requires.Nothing, Page = typeof(ChallengePage))]
public sealed class ShowChallenge(UnitOfWork work, Clock clock, ProjectsFacade projects, PeopleFacade people)
    : Slice<ShowChallenge.Input, ShowChallenge.Output>
{
    public sealed record Input(ChallengeId Id);

    /// <param name="Entries">That take part; for visitors, once results are published.</param>
    /// <param name="MayEnter">Projects that the caller leads and could enter.</param>
    /// <param name="Jury">Who has accepted; only for members.</param>
    /// <param name="Juror">How the caller stands to the jury; null: not at all.</param>
    /// <param name="Waiting">How many sheets wait for the caller.</param>
    /// <param name="OnTeam">The caller judges, and is in a team: their sheets do not count.</param>
    /// <param name="Runs">The caller runs the challenge.</param>
    public sealed record Output(
        Challenge Challenge,
        IReadOnlyList<ChallengeRound> Rounds,
        IReadOnlyList<ChallengeCriterion> Criteria,
        IReadOnlyList<EntryCard> Entries,
        IReadOnlyList<ChallengeAward> Awards,
        IReadOnlyList<Project> MayEnter,
        IReadOnlyList<PersonCard> Jury,
        JurorState? Juror,
        int Waiting,
        bool OnTeam,
        bool Runs,
        bool MayTakePart,
        bool Gallery,
        bool Visitor,
        [property: JsonIgnore] Instant Now
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        var (member, runs) = (caller.May(ProjectRights.See), ChallengeRights.Runs(challenge, caller));
        var rounds = new ChallengeRoundStore(work, clock);
        var jury = await new JuryStore(work, clock).Of(challenge.Id, stop);
        var juror = jury.Find(j => j.Person == caller.Person)?.State;
        var entries = await new EntryStore(work, clock).Of(challenge.Id, stop);
        var shown = member || challenge.LastPublishedAt is not null ? entries : [];
        var judging = juror == JurorState.Accepted ? await Judging.Read(work, clock, projects, challenge, caller.Self, stop) : null;
        return new Output(
            challenge,
            await rounds.Of(challenge.Id, stop),
            await new RubricStore(work, clock).Of(challenge.Id, stop),
            await new EntryCards(projects).Of(shown, caller, runs || juror == JurorState.Accepted, stop),
            await rounds.Awards(challenge.Id, stop),
            await MayEnter(challenge, entries, caller, stop),
            member ? await Named(jury, stop) : [],
            juror,
            judging?.Waiting(clock.Now).Count() ?? 0,
            judging?.Own.Count > 0,
            runs,
            caller.May(ChallengeRights.TakePart),
            challenge.ShowsGallery(member, clock.Now) && entries.Count > 0,
            !member,
            clock.Now
        );
    }

    private async Task<List<Project>> MayEnter(Challenge challenge, List<ChallengeEntry> entries, Caller caller, CancellationToken stop) =>
        challenge.Stage(clock.Now) == ChallengeStage.Open && caller.Person is { } self && caller.May(ChallengeRights.TakePart)
            ? (await projects.Of(self, stop)).FindAll(p => p.Leads && !entries.Exists(e => e.Project == p.Id))
            : [];

    private async Task<List<PersonCard>> Named(List<ChallengeJuror> jury, CancellationToken stop)
    {
        var accepted = jury.FindAll(j => j.State == JurorState.Accepted).ConvertAll(j => j.Person);
        var cards = await people.Named(accepted, stop);
        return [.. accepted.Where(cards.ContainsKey).Select(p => cards[p])];
    }
}
