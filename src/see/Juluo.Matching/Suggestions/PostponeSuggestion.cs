namespace Juluo.Matching;

/// <summary>POST /suggestions/{id}/deferral — postpones a suggestion to a later week. It can be undone.</summary>
[Post(
    "/suggestions/{id}/deferral",
    MatchingRights.Introduce,
    Then = "/today",
    Say = "matching.put-off",
    Undo = "/suggestions/{id}/deferral/withdrawal"
)]
internal sealed class PostponeSuggestion(SuggestionStore suggestions) : Slice<PostponeSuggestion.Input, Done>
{
    public sealed record Input(SuggestionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await suggestions.Move(input.Id, SuggestionState.Open, SuggestionState.PutOff, stop)
            ? Done.It
            : new MatchingErrors.SuggestionOver();
}
