namespace Juluo.Identity;

/// <summary>Search command “Sign out”: links to the page with the button.</summary>
[SearchSource(SearchKinds.Action, Requires.SignIn, 10)]
internal sealed class SignOutCommand(Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        List<SearchHit> hits = input.Command is { Verb: Verb.SignOut, Rest: "" }
            ? [new(words.InBoth("search.do.sign-out"), null, ShowSignOut.At, SearchScore.Same)]
            : [];
        return Task.FromResult<Outcome<List<SearchHit>>>(hits);
    }
}
