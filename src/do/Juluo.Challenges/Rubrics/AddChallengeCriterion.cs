namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/criteria — adds a criterion for judging entries.</summary>
[Post(
    "/challenges/{id}/criteria",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "#criteria",
    Say = "challenges.saved"
)]
internal sealed class AddChallengeCriterion(UnitOfWork work, Clock clock)
    : Slice<AddChallengeCriterion.Input, Created<ChallengeCriterionId>>
{
    public sealed record Input(ChallengeId Id) : CriterionForm;

    public override async Task<Outcome<Created<ChallengeCriterionId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        var store = new RubricStore(work, clock);
        if ((await store.Of(challenge.Id, stop)).Count >= RubricStore.Most)
            return new RubricErrors.TooMany(RubricStore.Most);
        var added = await store.Add(challenge.Id, input.Name!, input.Weight!.Value, stop);
        return added.Failed ? added.As<Created<ChallengeCriterionId>>() : new Created<ChallengeCriterionId>(added.Value);
    }
}
