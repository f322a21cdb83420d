namespace Juluo.Projects;

/// <summary>Finds open briefs by title and description.</summary>
[SearchSource("brief", Requires.Nothing, 56)]
internal sealed class FindBriefs(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    private const int Most = 200;

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        return (await new BriefStore(work, clock).All(caller.May(ProjectRights.See), Most, stop))
            .Where(b => b.IsOpen(today))
            .Select(b => new SearchHit(
                b.Title,
                b.AskedBy is null ? null : new LocalizedText(b.AskedBy),
                $"/briefs/{b.Id}",
                Math.Max(SearchScore.Of(input.Text, b.Title, null), SearchText.Has(b.About, input.Text) ? SearchScore.Nearly : 0)
            ))
            .Where(h => h.Score > 0)
            .ToList();
    }
}
