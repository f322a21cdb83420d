namespace Juluo.Mentoring;

/// <summary>POST /mentors/rounds/{id}/requests/withdrawal — withdraws the caller's request in a round.</summary>
[Post(
    "/mentors/rounds/{id}/requests/withdrawal",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorRound),
    Say = "mentoring.round.request-withdrawn"
)]
internal sealed class WithdrawFromMentorRound(UnitOfWork work, Clock clock) : Slice<WithdrawFromMentorRound.Input, Done>
{
    public sealed record Input(MentorRoundId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorRoundStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } round)
            return new NotFound();
        if (round.IsOver)
            return new MentorRoundErrors.Closed();
        return await store.Withdraw(round.Id, caller.Self, stop) ? Done.It : new NotFound();
    }
}
