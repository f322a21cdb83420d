namespace Juluo.Needs;

/// <summary>POST /needs/{posting}/response — responds to a need or an offer: the caller can help, or would like what is offered. Its author is notified.</summary>
/// <remarks>
/// A person whom the author does not want to meet can respond like everyone else, and sees and can do the same: a refusal, or a need hidden from them, would reveal that they are on
/// the list. The author is not notified and does not see the response, as with an introduction that is never asked. To the person it looks like an unanswered response.
/// </remarks>
[Post(
    "/needs/{posting}/response",
    NeedsRights.Own,
    Form = typeof(ShowPosting),
    Say = "needs.response.given",
    Undo = "/needs/{posting}/response/withdrawal",
    PerMinute = 20
)]
internal sealed class AddResponse(Responding responding) : Slice<AddResponse.Input, Done>
{
    public sealed record Input(PostingId Posting, [Length(Response.MostMessage)] string? Message = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        return await responding.Give(input.Posting, caller.Self, FormText.Some(input.Message) ?? "", stop);
    }
}
