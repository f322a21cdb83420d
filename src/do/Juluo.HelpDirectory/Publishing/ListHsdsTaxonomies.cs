namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/taxonomies — lists the taxonomies: ours, the kinds of help.</summary>
[Get("/hsds/taxonomies", Requires.Nothing)]
internal sealed class ListHsdsTaxonomies(HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<HsdsPage>>(door.Page([HelpKinds.TaxonomyNode], "taxonomy"));
}
