namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/taxonomy_terms/{id} — returns a kind of help as a term of a taxonomy.</summary>
[Get("/hsds/taxonomy_terms/{id}", Requires.Nothing)]
internal sealed class ShowHsdsTaxonomyTerm(HsdsDoor door) : Slice<ShowHsdsTaxonomyTerm.Input, JsonObject>
{
    public sealed record Input(Guid Id);

    public override Task<Outcome<JsonObject>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<JsonObject>>(
            HelpKinds.Terms.FirstOrDefault(t => t.Id() == input.Id) is { } term ? door.One(term, "taxonomy_term") : new NotFound()
        );
}
