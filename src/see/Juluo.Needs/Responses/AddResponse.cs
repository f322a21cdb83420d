namespace Juluo.Needs;

/// <summary>POST /needs/{posting}/response — says that the caller can help with a need, or would like what is offered. Its author is notified.</summary>
/// <remarks>
/// Whom the author does not wish to meet can respond like all others, and sees, hears and may do the same: a refusal, or a need that only they cannot see, would say that they are on the list.
/// The author is not notified and does not see it, as of an introduction that was never asked. To the person it looks like a response that was not answered.
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
