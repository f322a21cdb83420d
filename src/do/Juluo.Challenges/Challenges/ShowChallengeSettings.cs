namespace Juluo.Challenges;

/// <summary>GET /challenges/{id}/settings — shows the settings with which those who run a challenge change its rounds, criteria and jury, open it and call it off.</summary>
[Get("/challenges/{id}/settings", ChallengeRights.TakePart, Page = typeof(ChallengeSettingsPage))]
public sealed class ShowChallengeSettings(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowChallengeSettings.Input, ShowChallengeSettings.Output>
{
    private const int MostFound = 8;

    /// <param name="Find">A name to search for among people to invite to the jury.</param>
    public sealed record Input(ChallengeId Id, string? Find = null);

    /// <param name="RubricSealed">True if a score sheet has been started, so that criteria cannot change.</param>
    /// <param name="Found">People outside the jury whose names match, best first.</param>
    public sealed record Output(
        Challenge Challenge,
        IReadOnlyList<ChallengeRound> Rounds,
        IReadOnlyList<ChallengeCriterion> Criteria,
        bool RubricSealed,
        IReadOnlyList<ChallengeJuror> Jury,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        string? Find,
        IReadOnlyList<PersonCard> Found,
        [property: JsonIgnore] Instant Now
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new NotFound();
        var jury = await new JuryStore(work, clock).Of(challenge.Id, stop);
        var cards = await people.Named(jury.ConvertAll(j => j.Person), stop);
        var find = FormText.Some(input.Find);
        return new Output(
            challenge,
            await new ChallengeRoundStore(work, clock).Of(challenge.Id, stop),
            await new RubricStore(work, clock).Of(challenge.Id, stop),
            (await new SheetStore(work, clock).Of(challenge.Id, stop)).Count > 0,
            jury.FindAll(j => cards.ContainsKey(j.Person)),
            cards,
            find,
            find is null ? [] : await Find(find, jury, stop),
            clock.Now
        );
    }

    private async Task<List<PersonCard>> Find(string find, List<ChallengeJuror> jury, CancellationToken stop) =>
        [
            .. (await people.All(stop))
                .Where(p => p.Here && !jury.Exists(j => j.Person == p.Id))
                .Select(p => (Person: p, Score: SearchScore.Of(find, p.Name, p.LatinName)))
                .Where(p => p.Score > 0)
                .OrderByDescending(p => p.Score)
                .Take(MostFound)
                .Select(p => p.Person),
        ];
}
