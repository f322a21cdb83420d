namespace Juluo.Needs;

/// <summary>Search without a result: offers the form for adding the typed text as a need.</summary>
[SearchSource(SearchKinds.Instead, "people.see", 19, WhenNone = true)]
internal sealed class AddNeedInstead(Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        List<SearchHit> hits = caller.Person is null
            ? []
            :
            [
                new(
                    words.InBoth("search.instead.need"),
                    new(input.Text),
                    FilledForm.At("/needs", "/me/needs", ("text", input.Text)),
                    SearchScore.Begins
                ),
            ];
        return Task.FromResult<Outcome<List<SearchHit>>>(hits);
    }
}
