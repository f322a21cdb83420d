namespace Juluo.Needs;

/// <summary>POST /needs/{posting}/response/return — restores a response that the caller has withdrawn, with its message.</summary>
[Post("/needs/{posting}/response/return", NeedsRights.Own, Form = typeof(ShowPosting))]
internal sealed class RestoreResponse(ResponseStore responses, Responding responding) : Slice<RestoreResponse.Input, Done>
{
    public sealed record Input(PostingId Posting);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await responses.Find(input.Posting, caller.Self, stop) switch
        {
            null => new NotFound(),
            { State: ResponseState.Withdrawn } withdrawn => await responding.Give(input.Posting, caller.Self, withdrawn.Message, stop),
            _ => Done.It,
        };
}
