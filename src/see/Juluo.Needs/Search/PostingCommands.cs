namespace Juluo.Needs;

/// <summary>The commands “I need …” and “I offer …” open the form with the text filled in.</summary>
[SearchSource(SearchKinds.Action, Requires.SignIn, 10)]
internal sealed class PostingCommands(Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        List<SearchHit> hits = input.Command switch
        {
            { Verb: Verb.Need } said => [Posting("need", "/me/needs", said.Rest)],
            { Verb: Verb.Offer } said => [Posting("offer", "/me/offers", said.Rest)],
            _ => [],
        };
        return Task.FromResult<Outcome<List<SearchHit>>>(hits);
    }

    private SearchHit Posting(string kind, string form, string text) =>
        new(
            words.InBoth($"search.do.{kind}"),
            text.Length == 0 ? null : new(text),
            FilledForm.At("/needs", form, ("text", text)),
            SearchScore.Same
        );
}
