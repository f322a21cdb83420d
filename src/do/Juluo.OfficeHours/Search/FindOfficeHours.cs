namespace Juluo.OfficeHours;

/// <summary>Finds hours of experts that can be taken by subject and description.</summary>
[SearchSource("office-hours", OfficeHoursRights.See, 58)]
internal sealed class FindOfficeHours(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new OfficeHoursStore(work, clock).Open(stop))
            .Select(h => new SearchHit(
                new(h.Subject),
                h.About is null ? null : new LocalizedText(h.About),
                $"/office-hours/{h.Id}",
                Math.Max(SearchScore.Of(input.Text, h.Subject), SearchText.Has(h.About, input.Text) ? SearchScore.Nearly : 0)
            ))
            .Where(h => h.Score > 0)
            .ToList();
}
