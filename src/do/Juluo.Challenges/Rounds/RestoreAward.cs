namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/awards/{award}/return — restores a removed award.</summary>
[Post("/challenges/{id}/awards/{award}/return", ChallengeRights.TakePart, Form = typeof(ShowChallenge), Then = "/challenges/{id}#awards")]
internal sealed class RestoreAward(UnitOfWork work, Clock clock) : Slice<RestoreAward.Input, Done>
{
    public sealed record Input(ChallengeId Id, ChallengeAwardId Award);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        RemoveAward.Remove(work, clock, input.Id, input.Award, removed: false, caller, stop);
}
