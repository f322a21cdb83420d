namespace Juluo.Alliances;

/// <summary>GET /communities — lists the communities in the public index and the groups of their alliances, on a map and as a list.</summary>
[Get("/communities", Requires.Nothing, Page = typeof(CommunitiesPage))]
internal sealed class ListCommunities(UnitOfWork work, Communities communities) : Slice<ListCommunities.Input, IndexView>
{
    public sealed record Input(string? Q = null, string? Tag = null, string? At = null, IndexOrder? By = null);

    public override async Task<Outcome<IndexView>> Handle(Input input, Caller caller, CancellationToken stop) =>
        IndexView.Of(
            await new IndexReader(work, communities).Public(caller.Language, stop),
            new IndexAsked(input.Q, input.Tag, input.At, input.By).Clean(),
            caller.Language
        );
}
