namespace Juluo.Matching;

/// <summary>POST /suggestions/{id}/deferral — postpones a suggestion to a later week. It can be undone.</summary>
[Post("/suggestions/{id}/deferral", MatchingRights.Introduce, Then = "/today", Say = "matching.put-off")]
internal class PostponeSuggestion(SuggestionStore suggestions) : Reversible<PostponeSuggestion.Input>
{
    public sealed record Input(SuggestionId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop) =>
        await (
            done
                ? suggestions.Move(input.Id, SuggestionState.Open, SuggestionState.PutOff, stop)
                : suggestions.Move(input.Id, SuggestionState.PutOff, SuggestionState.Open, stop)
        )
            ? Done.It
            : new MatchingErrors.SuggestionOver();
}

/// <summary>POST /suggestions/{id}/deferral/withdrawal — undoes the postponement of a suggestion: it is on this week's list again.</summary>
[Undo("/suggestions/{id}/deferral/withdrawal")]
internal sealed class ResumeSuggestion(SuggestionStore suggestions) : PostponeSuggestion(suggestions);
