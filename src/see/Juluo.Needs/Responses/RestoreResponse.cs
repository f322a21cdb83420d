namespace Juluo.Needs;

/// <summary>POST /needs/{want}/response/return — restores a response that the caller has withdrawn, with its message.</summary>
[Post("/needs/{want}/response/return", NeedsRights.Own, Form = typeof(ShowWant))]
internal sealed class RestoreResponse(ResponseStore responses, Responding responding) : Slice<RestoreResponse.Input, Done>
{
    public sealed record Input(WantId Want);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await responses.Find(input.Want, caller.Self, stop) switch
        {
            null => new NotFound(),
            { State: ResponseState.Withdrawn } withdrawn => await responding.Give(input.Want, caller.Self, withdrawn.Message, stop),
            _ => Done.It,
        };
}
