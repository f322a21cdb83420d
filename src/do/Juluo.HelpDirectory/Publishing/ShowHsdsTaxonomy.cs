using System.Text.Json;

namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/taxonomies/{id} — returns a taxonomy.</summary>
[Get("/hsds/taxonomies/{id}", Requires.Nothing)]
internal sealed class ShowHsdsTaxonomy(HsdsDoor door) : Slice<ShowHsdsTaxonomy.Input, JsonElement>
{
    public sealed record Input(Guid Id);

    public override Task<Outcome<JsonElement>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<JsonElement>>(
            input.Id == HelpKinds.Taxonomy ? door.One(HelpKinds.TaxonomyNode, "taxonomy") : new NotFound()
        );
}
