namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/rounds/{number}/closing — closes the scoring of a round: no more sheets are written, and jurors read each other's.</summary>
[Post(
    "/challenges/{id}/rounds/{number}/closing",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeRound),
    Then = "/challenges/{id}/rounds/{number}",
    Say = "challenges.round.is-closed",
    Undo = "/challenges/{id}/rounds/{number}/reopening"
)]
internal sealed class CloseScoring(UnitOfWork work, Clock clock) : Slice<CloseScoring.Input, Done>
{
    public sealed record Input(ChallengeId Id, int Number);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(work, clock, input.Id, input.Number, closed: true, caller, stop);

    internal static async Task<Outcome<Done>> Set(
        UnitOfWork work,
        Clock clock,
        ChallengeId id,
        int number,
        bool closed,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await new ChallengeStore(work, clock).Find(id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        var store = new ChallengeRoundStore(work, clock);
        if (await store.Hold(challenge.Id, number, stop) is not { } round)
            return new NotFound();
        var error = round.Stage(clock.Now) switch
        {
            RoundStage.Published => new ChallengeRoundErrors.PublishedAlready(),
            RoundStage.Open => new ChallengeRoundErrors.StillOpen(),
            RoundStage.Closed when closed => new ChallengeRoundErrors.ClosedAlready(),
            RoundStage.Judged when !closed => new ChallengeRoundErrors.NotClosed(),
            _ => (Error?)null,
        };
        if (error is null && (await store.Of(challenge.Id, stop)).Exists(r => r.Number < number && r.PublishedAt is null))
            error = new ChallengeRoundErrors.BeforePublished();
        if (error is not null)
            return error;
        await store.Close(challenge.Id, number, closed, stop);
        return Done.It;
    }
}
