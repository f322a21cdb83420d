namespace Juluo.Matching;

/// <summary>POST /people/{id}/introduction-request/withdrawal — withdraws the caller's request for an introduction, as if it had never been made.</summary>
[Post("/people/{id}/introduction-request/withdrawal", NeedsRights.Own, Form = typeof(ShowPerson), Say = "matching.request.withdrawn")]
internal sealed class WithdrawIntroductionRequest(RequestStore requests) : Slice<WithdrawIntroductionRequest.Input, Done>
{
    public sealed record Input(PersonId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await requests.Remove(caller.Self, input.Id, stop) ? Done.It : new MatchingErrors.RequestOver();
}
