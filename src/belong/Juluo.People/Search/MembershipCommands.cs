namespace Juluo.People;

/// <summary>Search commands “pause” and “leave”: link to the page of the caller's membership.</summary>
[SearchSource(SearchKinds.Action, Requires.SignIn, 10)]
internal sealed class MembershipCommands(Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        List<SearchHit> hits = input.Command switch
        {
            { Verb: Verb.Pause, Rest: "" } => [new(words.InBoth("search.do.pause"), null, "/me/departure", SearchScore.Same)],
            { Verb: Verb.Leave, Rest: "" } => [new(words.InBoth("search.do.leave"), null, "/me/departure", SearchScore.Same)],
            _ => [],
        };
        return Task.FromResult<Outcome<List<SearchHit>>>(hits);
    }
}
