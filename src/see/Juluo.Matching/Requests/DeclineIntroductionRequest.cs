namespace Juluo.Matching;

/// <summary>POST /introductions/requests/{id}/refusal — declines a request for an introduction. The other person is not notified.</summary>
[Post("/introductions/requests/{id}/refusal", MatchingRights.Introduce, Form = typeof(ShowToday), Say = "matching.request.declined")]
internal sealed class DeclineIntroductionRequest(RequestStore requests) : Slice<DeclineIntroductionRequest.Input, Done>
{
    public sealed record Input(RequestId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await requests.Take(input.Id, caller.Self, stop) is null ? new MatchingErrors.RequestOver() : Done.It;
}
