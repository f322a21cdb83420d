namespace Juluo.Joining;

/// <summary>Search command “Invite a@b.c”: links to the invitation form with the address filled in.</summary>
[SearchSource(SearchKinds.Action, "people.manage", 10)]
internal sealed class InviteCommand(Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        List<SearchHit> hits = input.Command is { Verb: Verb.Invite } said
            ?
            [
                new(
                    words.InBoth("search.do.invite"),
                    said.Email is null && said.What.Length == 0
                        ? null
                        : new(string.Join(' ', new[] { said.What, said.Email }.OfType<string>())),
                    FilledForm.At("/invitations", "/invitations", ("email", said.Email), ("name", said.What)),
                    SearchScore.Same
                ),
            ]
            : [];
        return Task.FromResult<Outcome<List<SearchHit>>>(hits);
    }
}
