namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/criteria/{criterion}/removal — removes a criterion, until the first score sheet is started. The last one cannot be removed.</summary>
[Post(
    "/challenges/{id}/criteria/{criterion}/removal",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "#criteria",
    Say = "challenges.criterion.removed"
)]
internal sealed class RemoveChallengeCriterion(UnitOfWork work, Clock clock) : Slice<RemoveChallengeCriterion.Input, Done>
{
    public sealed record Input(ChallengeId Id, ChallengeCriterionId Criterion);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        var store = new RubricStore(work, clock);
        if ((await store.Of(challenge.Id, stop)).Count < 2)
            return new RubricErrors.LastOne();
        return await store.Remove(challenge.Id, input.Criterion, stop);
    }
}
