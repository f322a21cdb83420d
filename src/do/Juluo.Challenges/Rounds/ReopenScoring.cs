namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/rounds/{number}/reopening — lets the jury score again, until results are published.</summary>
[Post(
    "/challenges/{id}/rounds/{number}/reopening",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeRound),
    Then = "/challenges/{id}/rounds/{number}",
    Say = "challenges.round.is-reopened"
)]
internal sealed class ReopenScoring(UnitOfWork work, Clock clock) : Slice<ReopenScoring.Input, Done>
{
    public sealed record Input(ChallengeId Id, int Number);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        CloseScoring.Set(work, clock, input.Id, input.Number, closed: false, caller, stop);
}
