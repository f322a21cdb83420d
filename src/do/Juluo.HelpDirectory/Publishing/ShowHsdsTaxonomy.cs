namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/taxonomies/{id} — returns a taxonomy.</summary>
[Get("/hsds/taxonomies/{id}", Requires.Nothing)]
internal sealed class ShowHsdsTaxonomy(HsdsDoor door) : Slice<ShowHsdsTaxonomy.Input, JsonObject>
{
    public sealed record Input(Guid Id);

    public override Task<Outcome<JsonObject>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<JsonObject>>(
            input.Id == HelpKinds.Taxonomy ? door.One(HelpKinds.TaxonomyNode, "taxonomy") : new NotFound()
        );
}
