namespace Juluo.HelpDirectory;

/// <summary>Finds entries of the directory by their names, organisations and kinds.</summary>
[SearchSource("help-entry", Requires.Nothing, 59)]
internal sealed class FindHelp(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    private const int Most = 20;

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new HelpFinder(work, clock).Find(new(input.Text), null, null, Most, stop))
            .Page.Select(e => new SearchHit(
                e.Name,
                e.Organisation,
                $"/help/{e.Id}",
                Math.Max(
                    SearchScore.Of(input.Text, e.Name, e.About),
                    Math.Max(
                        e.Organisation is { } organisation ? SearchScore.Of(input.Text, organisation, null) * SearchScore.Contains : 0,
                        e.Kinds.Any(k => HelpKinds.Words(k).Contains(SearchText.Fold(input.Text))) ? SearchScore.Nearly : 0
                    )
                )
            ))
            .Where(h => h.Score > 0)
            .ToList();
}
