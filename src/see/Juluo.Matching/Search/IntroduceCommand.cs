namespace Juluo.Matching;

/// <summary>The command “Introduce Anna”: links to the page for choosing two people, with a search for the first.</summary>
[SearchSource(SearchKinds.Action, MatchingRights.Introduce, 10)]
internal sealed class IntroduceCommand(Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        List<SearchHit> hits = input.Command is { Verb: Verb.Introduce } said
            ?
            [
                new(
                    words.InBoth("search.do.introduce"),
                    said.What.Length == 0 ? null : new(said.What),
                    said.Names is [var first, ..] ? $"/introductions/new?find={Uri.EscapeDataString(first)}" : "/introductions/new",
                    SearchScore.Same
                ),
            ]
            : [];
        return Task.FromResult<Outcome<List<SearchHit>>>(hits);
    }
}
