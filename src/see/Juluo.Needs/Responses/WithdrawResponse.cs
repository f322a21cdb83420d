namespace Juluo.Needs;

/// <summary>POST /needs/{want}/response/withdrawal — withdraws a response of the caller that its author has not answered.</summary>
[Post(
    "/needs/{want}/response/withdrawal",
    NeedsRights.Own,
    Form = typeof(ShowWant),
    Say = "needs.response.withdrawn",
    Undo = "/needs/{want}/response/return"
)]
internal sealed class WithdrawResponse(ResponseStore responses, ResponseNotices notices, WantsFacade wants)
    : Slice<WithdrawResponse.Input, Done>
{
    public sealed record Input(WantId Want);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await wants.Find(input.Want, stop) is not { } want || await responses.Find(input.Want, caller.Self, stop) is null)
            return new NotFound();
        if (!await responses.Withdraw(input.Want, caller.Self, stop))
            return new ResponseErrors.NotOpen();
        await notices.Withdrawn(want, caller.Self, stop);
        return Done.It;
    }
}
