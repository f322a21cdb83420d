namespace Juluo.Matching;

/// <summary>POST /suggestions/{id}/deferral/withdrawal — undoes the postponement of a suggestion: it is in this week again.</summary>
[Post("/suggestions/{id}/deferral/withdrawal", MatchingRights.Introduce, Then = "/today")]
internal sealed class ResumeSuggestion(SuggestionStore suggestions) : Slice<ResumeSuggestion.Input, Done>
{
    public sealed record Input(SuggestionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await suggestions.Move(input.Id, SuggestionState.PutOff, SuggestionState.Open, stop)
            ? Done.It
            : new MatchingErrors.SuggestionOver();
}
