namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/vote/withdrawal — withdraws the caller's vote while the vote is open.</summary>
[Post("/challenges/{id}/vote/withdrawal", ChallengeRights.TakePart, Form = typeof(ShowGallery), Say = "challenges.vote.withdrawn")]
internal sealed class WithdrawVote(UnitOfWork work, Clock clock) : Slice<WithdrawVote.Input, Done>
{
    public sealed record Input(ChallengeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!challenge.IsVoted(clock.Now))
            return new VoteErrors.NotNow();
        await new VoteStore(work, clock).Withdraw(challenge.Id, caller.Self, stop);
        return Done.It;
    }
}
