namespace Juluo.Plans;

/// <summary>Finds plans by their names and descriptions.</summary>
[SearchSource("plan", Requires.SignIn, 45)]
internal sealed class FindPlans(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var manages = caller.May(SpacesModule.Manage);
        return (await new PlanCatalogue(work, clock).All(manages, stop))
            .Select(p => new SearchHit(
                p.Name,
                p.About,
                manages ? $"/plans/{p.Id}" : "/plans",
                Math.Max(
                    SearchScore.Of(input.Text, p.Name.Zh, p.Name.En),
                    SearchText.Has(p.About?.Zh, input.Text) || SearchText.Has(p.About?.En, input.Text) ? SearchScore.Nearly : 0
                )
            ))
            .Where(h => h.Score > 0)
            .ToList();
    }
}
