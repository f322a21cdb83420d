namespace Juluo.HelpDirectory;

/// <summary>Entries of the directory, by their names, who offers them and what they are.</summary>
[SearchSource("help-entry", Requires.Nothing, 59)]
internal sealed class FindHelp(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new HelpEntryStore(work, clock).All(closed: false, stop))
            .ConvertAll(d => d.Entry())
            .Select(e => new SearchHit(
                e.Name,
                e.Organisation,
                $"/help/{e.Id}",
                Math.Max(
                    SearchScore.Of(input.Text, e.Name, e.About),
                    e.Organisation is { } organisation ? SearchScore.Of(input.Text, organisation, null) * SearchScore.Contains : 0
                )
            ))
            .Where(h => h.Score > 0)
            .ToList();
}
