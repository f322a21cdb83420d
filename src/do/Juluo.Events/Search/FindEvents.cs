namespace Juluo.Events;

/// <summary>Finds coming events by title and description.</summary>
[SearchSource("event", Requires.Nothing, 58)]
internal sealed class FindEvents(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    private const int Most = 300;

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new EventStore(work, clock).Coming(caller, clock.Now, Most, cancelled: false, stop))
            .Select(e => new SearchHit(
                e.Title,
                null,
                $"/events/{e.Id}",
                Math.Max(
                    SearchScore.Of(input.Text, e.Title, null),
                    e.About is { } about && SearchText.Has($"{about.Said.Zh} {about.Said.En}", input.Text) ? SearchScore.Nearly : 0
                )
            ))
            .Where(h => h.Score > 0)
            .ToList();
}
