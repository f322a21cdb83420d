namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/jury/{entry}/conflict/withdrawal — withdraws a declared conflict of interest, so that the caller judges the entry again.</summary>
[Post(
    "/challenges/{id}/jury/{entry}/conflict/withdrawal",
    ChallengeRights.TakePart,
    Form = typeof(ShowJury),
    Say = "challenges.conflict.withdrawn"
)]
internal sealed class WithdrawConflict(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<WithdrawConflict.Input, Done>
{
    public sealed record Input(ChallengeId Id, ChallengeEntryId Entry);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (await Judging.Read(work, clock, projects, challenge, caller.Self, stop) is not { } judging)
            return new JuryErrors.OnlyForJury();
        if (judging.Round.ClosedAt is not null)
            return new JuryErrors.Closed();
        await new JuryStore(work, clock).TakeBack(input.Entry, caller.Self, stop);
        return Done.It;
    }
}
