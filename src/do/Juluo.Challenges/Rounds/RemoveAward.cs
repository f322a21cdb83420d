namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/awards/{award}/removal — removes an award.</summary>
[Post(
    "/challenges/{id}/awards/{award}/removal",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallenge),
    Then = "#awards",
    Say = "challenges.award.removed"
)]
internal class RemoveAward(UnitOfWork work, Clock clock) : Reversible<RemoveAward.Input>
{
    public sealed record Input(ChallengeId Id, ChallengeAwardId Award);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        return await new ChallengeRoundStore(work, clock).RemoveAward(challenge.Id, input.Award, done, stop) ? Done.It : new NotFound();
    }
}

/// <summary>POST /challenges/{id}/awards/{award}/return — restores a removed award.</summary>
[Undo("/challenges/{id}/awards/{award}/return")]
internal sealed class RestoreAward(UnitOfWork work, Clock clock) : RemoveAward(work, clock);
