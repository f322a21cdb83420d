namespace Juluo.OfficeHours;

/// <summary>Searches the subjects and descriptions of office hours that can still be booked.</summary>
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
