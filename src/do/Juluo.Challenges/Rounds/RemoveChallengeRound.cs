namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/rounds/{number}/removal — removes the last round, as long as the round before it is not published. The first round cannot be removed.</summary>
[Post(
    "/challenges/{id}/rounds/{number}/removal",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "#rounds",
    Say = "challenges.round.removed"
)]
internal sealed class RemoveChallengeRound(UnitOfWork work, Clock clock) : Slice<RemoveChallengeRound.Input, Done>
{
    public sealed record Input(ChallengeId Id, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        var store = new ChallengeRoundStore(work, clock);
        var last = (await store.Of(challenge.Id, stop)).Count;
        if (input.Number != last || last == 1)
            return new NotFound();
        // The results of the round before depend on how many advance to this one.
        if (await store.Hold(challenge.Id, last - 1, stop) is { PublishedAt: not null })
            return new ChallengeRoundErrors.PublishedAlready();
        await store.Remove(challenge.Id, last, stop);
        return Done.It;
    }
}
