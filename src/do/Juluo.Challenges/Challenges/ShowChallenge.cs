namespace Juluo.Challenges;

/// <summary>GET /challenges/{id} — shows a challenge: its task, deadlines, entries and jury, and the caller's next steps in it.</summary>
[Get("/challenges/{id}", Requires.Nothing, Page = typeof(ChallengePage))]
public sealed class ShowChallenge(UnitOfWork work, Clock clock, ProjectsFacade projects, PeopleFacade people)
    : Slice<ShowChallenge.Input, ShowChallenge.Output>
{
    public sealed record Input(ChallengeId Id);

    /// <param name="Entries">The entries that take part; empty for visitors until results are published.</param>
    /// <param name="MayEnter">Projects that the caller leads and can enter.</param>
    /// <param name="Jury">The jurors who accepted; empty for visitors.</param>
    /// <param name="Juror">The caller's relation to the jury; null if there is none.</param>
    /// <param name="Waiting">The number of score sheets that the caller has to hand in.</param>
    /// <param name="OnTeam">True if the caller judges and is also in a team, so that their sheets do not count.</param>
    /// <param name="Runs">True if the caller runs the challenge.</param>
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
