namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/taxonomies — lists the taxonomies: ours, the kinds of help.</summary>
[Get("/hsds/taxonomies", Requires.Nothing)]
internal sealed class ListHsdsTaxonomies(HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<HsdsPage>>(door.Refuse() is { } refused ? refused : door.Page(Asked(), "taxonomy"));

    private IReadOnlyList<JsonObject> Asked() =>
        door["search"] is { } words
        && !SearchText.Has($"{HelpKinds.TaxonomyNode.Text("name")} {HelpKinds.TaxonomyNode.Text("description")}", words)
            ? []
            : [HelpKinds.TaxonomyNode];
}
