namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/rounds/{number}/closing — closes the scoring of a round: sheets can no longer change, and jurors can read each other's.</summary>
[Post(
    "/challenges/{id}/rounds/{number}/closing",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeRound),
    Say = "challenges.round.is-closed"
)]
internal class CloseScoring(UnitOfWork work, Clock clock) : Reversible<CloseScoring.Input>
{
    public sealed record Input(ChallengeId Id, int Number);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        var store = new ChallengeRoundStore(work, clock);
        if (await store.Hold(challenge.Id, input.Number, stop) is not { } round)
            return new NotFound();
        var error = round.Stage(clock.Now) switch
        {
            RoundStage.Published => new ChallengeRoundErrors.PublishedAlready(),
            RoundStage.Open => new ChallengeRoundErrors.StillOpen(),
            RoundStage.Closed when done => new ChallengeRoundErrors.ClosedAlready(),
            RoundStage.Judged when !done => new ChallengeRoundErrors.NotClosed(),
            _ => (Error?)null,
        };
        if (error is null && (await store.Of(challenge.Id, stop)).Exists(r => r.Number < input.Number && r.PublishedAt is null))
            error = new ChallengeRoundErrors.BeforePublished();
        if (error is not null)
            return error;
        await store.Close(challenge.Id, input.Number, done, stop);
        return Done.It;
    }
}

/// <summary>POST /challenges/{id}/rounds/{number}/reopening — reopens the scoring of a round, until its results are published.</summary>
[Undo("/challenges/{id}/rounds/{number}/reopening", Say = "challenges.round.is-reopened")]
internal sealed class ReopenScoring(UnitOfWork work, Clock clock) : CloseScoring(work, clock);
