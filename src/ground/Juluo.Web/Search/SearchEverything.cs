using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>
/// GET /search — searches pages, people, spaces and everything else that modules can find, by words of either language, and recognises commands. It finds nothing
/// that the caller may not see.
/// </summary>
[Get("/search", Requires.SignIn, Page = typeof(SearchPage))]
public sealed class SearchEverything(SearchSources sources, Clock clock) : Slice<SearchEverything.Input, SearchEverything.Output>
{
    /// <summary>The minimum score of a good match; below it, a hit is only similar.</summary>
    private const double Answers = SearchScore.Contains;

    public sealed record Input(string? Q = null);

    /// <param name="Items">The hits grouped by kind, the kind with the best hit first.</param>
    /// <param name="Instead">Suggestions for the reader when nothing matches well.</param>
    public sealed record Output(string? Q, IReadOnlyList<SearchHit> Items, IReadOnlyList<SearchHit> Instead);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var typed = SearchQuery.Typed(input.Q);
        if (typed.Length == 0)
            return new Output(null, [], []);
        var query = new SearchQuery(typed, TypedCommand.Read(typed, clock.Now.InZone(caller.Community.Zone).LocalDateTime));
        var found = await sources.Find(query, caller, stop);
        var answered = found.Any(h =>
            h.Score >= Answers || h.Kind == SearchKinds.Action || (h.Kind == SearchKinds.Person && h.Score > SearchScore.Nearly)
        );
        return new Output(typed, found, answered ? [] : await sources.Instead(query, caller, stop));
    }
}
