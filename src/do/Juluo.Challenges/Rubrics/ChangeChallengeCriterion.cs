namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/criteria/{criterion}/details — changes a criterion, until the first score sheet is started.</summary>
[Post(
    "/challenges/{id}/criteria/{criterion}/details",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "#criteria",
    Say = "challenges.saved"
)]
internal sealed class ChangeChallengeCriterion(UnitOfWork work, Clock clock) : Slice<ChangeChallengeCriterion.Input, Done>
{
    public sealed record Input(ChallengeId Id, ChallengeCriterionId Criterion) : CriterionForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        return await new RubricStore(work, clock).Change(challenge.Id, input.Criterion, input.Name!, input.Weight!.Value, stop);
    }
}
