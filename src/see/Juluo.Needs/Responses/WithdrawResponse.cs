namespace Juluo.Needs;

/// <summary>POST /needs/{posting}/response/withdrawal — withdraws a response of the caller that its author has not answered.</summary>
[Post(
    "/needs/{posting}/response/withdrawal",
    NeedsRights.Own,
    Form = typeof(ShowPosting),
    Say = "needs.response.withdrawn",
    Undo = "/needs/{posting}/response/return"
)]
internal sealed class WithdrawResponse(ResponseStore responses, ResponseNotices notices, PostingsFacade postings)
    : Slice<WithdrawResponse.Input, Done>
{
    public sealed record Input(PostingId Posting);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await postings.Find(input.Posting, stop) is not { } posting || await responses.Find(input.Posting, caller.Self, stop) is null)
            return new NotFound();
        if (!await responses.Withdraw(input.Posting, caller.Self, stop))
            return new ResponseErrors.NotOpen();
        await notices.Withdrawn(posting, caller.Self, stop);
        return Done.It;
    }
}
