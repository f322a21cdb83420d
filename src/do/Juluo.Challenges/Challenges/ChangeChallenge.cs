namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/details — changes the details of a challenge. Teams that have entered stay in, whatever their size.</summary>
[Post(
    "/challenges/{id}/details",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Changes = typeof(ShowChallengeSettings),
    Then = "/challenges/{id}",
    Say = "challenges.saved"
)]
internal sealed class ChangeChallenge(UnitOfWork work, Clock clock) : Slice<ChangeChallenge.Input, Done>
{
    public sealed record Input(ChallengeId Id) : ChallengeForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChallengeStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        var vote = LocalMoment.Read(input.VoteUntil, null, "voteUntil", caller.Community.Zone);
        if (vote.Failed)
            return vote.As<Done>();
        if (vote.Value <= challenge.FirstDeadline)
            return new ChallengeErrors.VoteEndsTooEarly();
        await store.Change(challenge.Id, input, vote.Value, stop);
        return Done.It;
    }
}
