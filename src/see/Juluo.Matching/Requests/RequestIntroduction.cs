namespace Juluo.Matching;

/// <summary>
/// POST /people/{id}/introduction-request — asks an operator for an introduction to a person. Only operators see the request, and the other person answers without knowing who asked.
/// </summary>
[Post(
    "/people/{id}/introduction-request",
    NeedsRights.Own,
    Form = typeof(ShowPerson),
    Say = "matching.request.asked",
    Undo = "/people/{id}/introduction-request/withdrawal",
    PerMinute = 10
)]
internal sealed class RequestIntroduction(RequestStore requests, PeopleFacade people, Acquaintances acquaintances, Clock clock)
    : Slice<RequestIntroduction.Input, Done>
{
    public sealed record Input(PersonId Id, string Note);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cards = await people.Named([caller.Self, input.Id], stop);
        if (input.Id == caller.Self || cards.GetValueOrDefault(input.Id) is not { Here: true })
            return new MatchingErrors.NotHere(null);
        if ((await acquaintances.Of(caller.Self, stop)).Contains(input.Id))
            return new MatchingErrors.KnowEachOther();
        var note = input.Note.Trim();
        if (IntroductionRequest.Check(note, cards.Values.Select(c => c.Name)) is { } error)
            return error;
        var request = new IntroductionRequest(Foundation.Id.New<RequestId>(clock), caller.Self, input.Id, note, clock.Now);
        return await requests.Add(request, stop) ? Done.It : new MatchingErrors.AlreadyRequested();
    }
}
