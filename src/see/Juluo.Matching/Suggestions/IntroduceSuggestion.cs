namespace Juluo.Matching;

/// <summary>
/// POST /suggestions/{id}/introduction — introduces the two people of a suggestion, by asking each of them. The database ensures that no person is asked twice, or more often than they
/// wish.
/// </summary>
[Post("/suggestions/{id}/introduction", MatchingRights.Introduce, Form = typeof(ShowToday))]
internal sealed class IntroduceSuggestion(SuggestionStore suggestions, Asking asking, PeopleFacade people, Words words)
    : Slice<IntroduceSuggestion.Input, IntroductionBegun>
{
    public sealed record Input(SuggestionId Id);

    public override async Task<Outcome<IntroductionBegun>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await suggestions.Find(input.Id, stop) is not { } suggestion
            || suggestion.A == caller.Self
            || suggestion.B == caller.Self
            || !await suggestions.Move(input.Id, SuggestionState.Open, SuggestionState.Taken, stop)
        )
            return new MatchingErrors.SuggestionOver();
        var begun = await asking.Begin(suggestion.Id, suggestion.A, suggestion.B, "", suggestion.Reasons, caller.Self, stop);
        return begun.Failed ? begun.As<IntroductionBegun>() : await IntroductionBegun.Of(begun.Value, people, words, stop);
    }

    protected override Next? After(Input input, IntroductionBegun output, Caller caller) => output.Next("/today");
}
