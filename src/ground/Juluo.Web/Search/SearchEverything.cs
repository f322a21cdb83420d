using System.Text;
using Juluo.Web.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Web;

/// <summary>GET /search — searches pages, people, spaces and everything else that modules can find, by words of either language; and recognises commands. It finds nothing that the caller may not see.</summary>
[Get("/search", Requires.SignIn, Page = typeof(SearchPage))]
public sealed class SearchEverything(App app, IServiceProvider services, Clock clock)
    : Slice<SearchEverything.Input, SearchEverything.Output>
{
    /// <summary>From here on something is an answer; below it is only like what was typed.</summary>
    private const double Answers = SearchScore.Contains;

    /// <summary>What answers so much worse than the best is noise beside it.</summary>
    private const double Noise = 0.35;

    public sealed record Input(string? Q = null);

    /// <param name="Items">Kind by kind, the kind with the best hit first.</param>
    /// <param name="Instead">What the reader can do when nothing matches well.</param>
    public sealed record Output(string? Q, IReadOnlyList<SearchHit> Items, IReadOnlyList<SearchHit> Instead);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var typed = string.Concat(
                (input.Q ?? "").EnumerateRunes().Select(r => Rune.IsControl(r) ? new Rune(' ') : r).Take(SearchQuery.MostLetters)
            )
            .Trim();
        if (typed.Length == 0)
            return new Output(null, [], []);
        var query = new SearchQuery(typed, TypedCommand.Read(typed, clock.Now.InZone(caller.Community.Zone).LocalDateTime));
        var found = await Run(false, query, caller, stop);
        var answered = found.Any(h =>
            h.Score >= Answers || h.Kind == SearchKinds.Action || (h.Kind == SearchKinds.Person && h.Score > SearchScore.Nearly)
        );
        return new Output(typed, found, answered ? [] : await Run(true, query, caller, stop));
    }

    private async Task<List<SearchHit>> Run(bool whenNone, SearchQuery query, Caller caller, CancellationToken stop)
    {
        var groups = new List<(int Order, List<SearchHit> Hits)>();
        foreach (var (_, slice, source) in app.SearchSources.Where(s => s.Source.WhenNone == whenNone && caller.May(s.Source.Requires)))
        {
            var outcome = await ((ISlice)ActivatorUtilities.CreateInstance(services, slice)).Handle(query, caller, stop);
            if (!outcome.Failed)
                groups.Add((source.Order, [.. ((List<SearchHit>)outcome.Value).Select(h => h with { Kind = source.Kind })]));
        }

        return Ranked(groups);
    }

    /// <summary>Kinds by their best hit, and within each by how well they answer; of two alike the one that was found first.</summary>
    internal static List<SearchHit> Ranked(IReadOnlyCollection<(int Order, List<SearchHit> Hits)> groups)
    {
        var least = groups.SelectMany(g => g.Hits).Select(h => h.Score).DefaultIfEmpty(0).Max() - Noise;
        return
        [
            .. groups
                .SelectMany(g => g.Hits.Where(h => h.Score > least).Select(h => (g.Order, Hit: h)))
                .GroupBy(h => h.Hit.Kind, StringComparer.Ordinal)
                .Select(kind =>
                    (
                        Order: kind.Min(h => h.Order),
                        Hits: kind.Select(h => h.Hit).OrderByDescending(h => h.Score).DistinctBy(h => h.Path).ToList()
                    )
                )
                .OrderByDescending(kind => kind.Hits[0].Score)
                .ThenBy(kind => kind.Order)
                .SelectMany(kind => kind.Hits.Take(SearchQuery.Most)),
        ];
    }
}
