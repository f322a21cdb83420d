namespace Juluo.Circles;

/// <summary>
/// POST /decisions/{id}/ballots — casts the caller's vote and those of the people whose proxy the caller holds. Each gets a receipt. A vote that is not secret can be
/// cast again by the same voter until the ballot closes: the last one counts. A second secret vote is refused by the primary key of the turnout, not by a prior check.
/// </summary>
[Post("/decisions/{id}/ballots", CircleRights.Vote, Form = typeof(ShowDecision), Say = "circles.decision.cast")]
internal sealed class CastBallot(UnitOfWork work, Clock clock, ReceiptCookie cookie) : Slice<CastBallot.Input, CastBallot.Output>
{
    /// <param name="For">The people to vote for; empty for the caller.</param>
    public sealed record Input(
        DecisionId Id,
        PersonId[] For,
        [Required] string? Choice = null,
        [Length(Decision.MostReason, Lines = true)] string? Reason = null
    );

    public sealed record Output(IReadOnlyList<string> Receipts);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, _))
            return new NotFound();
        var reason = input.Reason;
        if (Check(decision, input.Choice, reason, clock) is { Count: > 0 } wrong)
            return wrong;
        if (decision.Method != DecisionMethod.Consent)
            reason = null; // the writing style could identify the person
        var cast = await store.Cast(decision, caller.Self, input.For.Length > 0 ? input.For : [caller.Self], input.Choice!, reason, stop);
        if (cast.Failed)
            return cast.As<Output>();
        cookie.Leave(decision.Id, caller.Self, cast.Value);
        return new Output(cast.Value);
    }

    internal static List<Error> Check(Decision decision, string? choice, string? reason, Clock clock)
    {
        if (decision.State != DecisionState.Open || decision.ClosesAt <= clock.Now)
            return [new DecisionErrors.NotOpen()];
        if (string.IsNullOrEmpty(choice))
            return [new Missing("choice")];
        if (!decision.Choices.Contains(choice))
            return [new DecisionErrors.NoSuchChoice()];
        return choice is Tally.Objection or Tally.Concern && reason is null ? [new DecisionErrors.ReasonMissing()] : [];
    }
}
