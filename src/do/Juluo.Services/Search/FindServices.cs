namespace Juluo.Services;

/// <summary>Finds open services by title and description.</summary>
[SearchSource("service", Requires.Nothing, 58)]
internal sealed class FindServices(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new ServiceStore(work, clock).All(caller, stop))
            .Where(s => s.State == ServiceState.Open)
            .Select(s => new SearchHit(
                s.Title,
                null,
                $"/services/{s.Id}",
                Math.Max(
                    SearchScore.Of(input.Text, s.Title, null),
                    s.About is { } about && SearchText.Has($"{about.Said.Zh} {about.Said.En}", input.Text) ? SearchScore.Nearly : 0
                )
            ))
            .Where(h => h.Score > 0)
            .ToList();
}
