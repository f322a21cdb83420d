namespace Juluo.People;

/// <summary>“I need …”, “I offer …”, “pause”, “leave”: each leads to the page where one says it.</summary>
[SearchSource(SearchKinds.Action, Requires.SignIn, 10)]
internal sealed class WantCommands(Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        List<SearchHit> hits = input.Command switch
        {
            { Verb: Verb.Need } said => [Want("need", "/me/needs", said.Rest)],
            { Verb: Verb.Offer } said => [Want("offer", "/me/offers", said.Rest)],
            { Verb: Verb.Pause, Rest: "" } => [new(words.InBoth("search.do.pause"), null, "/me/departure", SearchScore.Same)],
            { Verb: Verb.Leave, Rest: "" } => [new(words.InBoth("search.do.leave"), null, "/me/departure", SearchScore.Same)],
            _ => [],
        };
        return Task.FromResult<Outcome<List<SearchHit>>>(hits);
    }

    private SearchHit Want(string kind, string form, string text) =>
        new(
            words.InBoth($"search.do.{kind}"),
            text.Length == 0 ? null : new(text),
            FilledForm.At("/needs", form, ("text", text)),
            SearchScore.Same
        );
}
