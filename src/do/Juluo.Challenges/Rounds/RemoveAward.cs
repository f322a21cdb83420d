namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/awards/{award}/removal — removes an award.</summary>
[Post(
    "/challenges/{id}/awards/{award}/removal",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallenge),
    Then = "/challenges/{id}#awards",
    Say = "challenges.award.removed",
    Undo = "/challenges/{id}/awards/{award}/return"
)]
internal sealed class RemoveAward(UnitOfWork work, Clock clock) : Slice<RemoveAward.Input, Done>
{
    public sealed record Input(ChallengeId Id, ChallengeAwardId Award);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Remove(work, clock, input.Id, input.Award, removed: true, caller, stop);

    internal static async Task<Outcome<Done>> Remove(
        UnitOfWork work,
        Clock clock,
        ChallengeId id,
        ChallengeAwardId award,
        bool removed,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await new ChallengeStore(work, clock).Find(id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        return await new ChallengeRoundStore(work, clock).RemoveAward(challenge.Id, award, removed, stop) ? Done.It : new NotFound();
    }
}
