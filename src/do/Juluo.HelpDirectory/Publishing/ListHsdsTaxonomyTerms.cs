namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/taxonomy_terms — lists the kinds of help as terms of a taxonomy.</summary>
[Get("/hsds/taxonomy_terms", Requires.Nothing)]
internal sealed class ListHsdsTaxonomyTerms(HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = HelpKinds.Terms.ToList();
        if (door["search"] is { } words)
            all = all.FindAll(t => SearchText.Has($"{t.Text("name")} {t.Text("description")}", words));
        if (door["taxonomy_id"] is { } taxonomy)
            all = all.FindAll(t => SearchText.Is(t.Text("taxonomy_id"), taxonomy));
        return Task.FromResult<Outcome<HsdsPage>>(door.Page(all, "taxonomy_term"));
    }
}
