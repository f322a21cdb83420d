namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/taxonomy_terms — lists the kinds of help as terms of a taxonomy; with <c>top_only=true</c> only terms without a parent, with <c>parent_id</c> only its children.</summary>
[Get("/hsds/taxonomy_terms", Requires.Nothing)]
internal sealed class ListHsdsTaxonomyTerms(HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (door.Refuse("top_only") is { } refused)
            return Task.FromResult<Outcome<HsdsPage>>(refused);
        var all = HelpKinds.Terms.ToList();
        if (door["search"] is { } words)
            all = all.FindAll(t => SearchText.Has($"{t.Text("name")} {t.Text("description")}", words));
        if (door["taxonomy_id"] is { } taxonomy)
            all = all.FindAll(t => SearchText.Is(t.Text("taxonomy_id"), taxonomy));
        if (door["parent_id"] is { } parent)
            all = all.FindAll(t => SearchText.Is(t.Text("parent_id") ?? "", parent));
        if (door.Is("top_only"))
            all = all.FindAll(t => t.Text("parent_id") is null);
        return Task.FromResult<Outcome<HsdsPage>>(door.Page(all, "taxonomy_term"));
    }
}
