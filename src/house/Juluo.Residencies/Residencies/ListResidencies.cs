namespace Juluo.Residencies;

/// <summary>GET /residencies — lists the open residencies, in public. People who manage them also see closed ones.</summary>
[Get("/residencies", Requires.Nothing, Page = typeof(ResidenciesPage))]
public sealed class ListResidencies(UnitOfWork work, Clock clock, Sites sites) : Slice<ListResidencies.Input, ListResidencies.Output>
{
    /// <param name="Site">The site to filter by; null for all.</param>
    public sealed record Input(SiteId? Site = null);

    public sealed record Output(IReadOnlyList<Residency> Residencies, IReadOnlyList<Site> Sites, LocalDate Today, bool MayManage);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (today, manages) = (clock.Today(caller.Community.Zone), caller.May(SpacesModule.Manage));
        var all = await new ResidencyStore(work, clock).All(stop);
        return new Output(
            [
                .. all.Where(r => (input.Site is null || r.Site == input.Site) && (manages || r.IsOpen(today)))
                    .OrderBy(r => !r.IsOpen(today))
                    // The exact number of places taken is only for people who manage residencies.
                    .Select(r => manages ? r : r with { Taken = r.Free > 0 ? 0 : r.Places }),
            ],
            await sites.All(stop),
            today,
            manages
        );
    }
}
