namespace Juluo.Challenges;

/// <summary>Finds challenges that were not called off by title and task.</summary>
[SearchSource("challenge", Requires.Nothing, 57)]
internal sealed class FindChallenges(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new ChallengeStore(work, clock).All(caller, stop))
            .Where(c => c.CalledOffAt is null)
            .Select(c => new SearchHit(
                c.Title,
                null,
                $"/challenges/{c.Id}",
                Math.Max(SearchScore.Of(input.Text, c.Title, null), SearchText.Has(c.About, input.Text) ? SearchScore.Nearly : 0)
            ))
            .Where(h => h.Score > 0)
            .ToList();
}
