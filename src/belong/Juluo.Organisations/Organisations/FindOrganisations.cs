namespace Juluo.Organisations;

/// <summary>Finds organisations by name, industry and description.</summary>
[SearchSource("organisation", "people.see", 50)]
internal sealed class FindOrganisations(UnitOfWork work, Clock clock, ProfessionsFacade professions) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new OrganisationReader(work, clock, professions).All(stop))
            .Select(o => (Organisation: o, Score: Score(o, input.Text)))
            .Where(o => o.Score > 0)
            .OrderByDescending(o => o.Score)
            .Take(SearchQuery.Most)
            .Select(o => new SearchHit(
                new(o.Organisation.Name, o.Organisation.LatinName),
                o.Organisation.Sentence is { } sentence ? new(sentence) : o.Organisation.Trade?.Name,
                $"/organisations/{o.Organisation.Id}",
                o.Score
            ))
            .ToList();

    // The name counts most; industry and description count less.
    private static double Score(OrganisationCard organisation, string typed) =>
        Math.Max(
            SearchScore.Of(typed, organisation.Name, organisation.LatinName),
            organisation.Trade is { } industry && Concepts.Says(industry.Name, typed) || SearchText.Has(organisation.Sentence, typed)
                ? SearchScore.Within
                : 0
        );
}
