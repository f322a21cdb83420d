namespace Juluo.Matching;

/// <summary>POST /suggestions/{id}/deferral — not this week. It can be taken back.</summary>
[Post("/suggestions/{id}/deferral", MatchingModule.Introduce, Then = "/today")]
internal sealed class PostponeSuggestion(SuggestionStore suggestions) : Slice<PostponeSuggestion.Input, Done>
{
    public sealed record Input(SuggestionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await suggestions.Move(input.Id, SuggestionState.Open, SuggestionState.PutOff, stop)
            ? Done.It
            : new MatchingErrors.SuggestionOver();

    protected override Next? After(Input input, Done output, Caller caller) =>
        new("/today", "matching.put-off", Undo: $"/suggestions/{input.Id}/deferral/withdrawal");
}
