namespace Juluo.Collaborations;

/// <summary>Finds collaborations that the caller may see, by title, agency and description.</summary>
[SearchSource("collaboration", Requires.Nothing, 57)]
internal sealed class FindCollaborations(UnitOfWork work, Clock clock, OrganisationsFacade organisations)
    : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var all = await new CollaborationStore(work, clock).All(caller, stop);
        var agencies = (await organisations.Named([.. all.Select(c => c.Agency).Distinct()], stop)).ToDictionary(a => a.Id, a => a.Name);
        return all.Select(c => new SearchHit(
                c.Title,
                agencies[c.Agency],
                $"/collaborations/{c.Id}",
                Math.Max(
                    SearchScore.Of(input.Text, c.Title, agencies[c.Agency]),
                    SearchText.Has(c.About, input.Text) ? SearchScore.Nearly : 0
                )
            ))
            .Where(h => h.Score > 0)
            .ToList();
    }
}
