namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/resumption — resumes a challenge that was called off.</summary>
[Post(
    "/challenges/{id}/resumption",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "/challenges/{id}",
    Say = "challenges.challenge.resumed"
)]
internal sealed class ResumeChallenge(UnitOfWork work, Clock clock) : Slice<ResumeChallenge.Input, Done>
{
    public sealed record Input(ChallengeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChallengeStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        return await store.CallOff(challenge.Id, false, null, stop) ? Done.It : new ChallengeErrors.NotCalledOff();
    }
}
