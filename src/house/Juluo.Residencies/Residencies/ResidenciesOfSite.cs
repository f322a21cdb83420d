namespace Juluo.Residencies;

/// <summary>On a site's page: the residencies that are open for applications there.</summary>
[Named("residencies-of-site")]
[Widget(SpacesWidgets.Site, Requires.Nothing, typeof(ResidenciesOfSiteWidget), 10)]
public sealed class ResidenciesOfSite(UnitOfWork work, Clock clock) : Slice<OfSite, ResidenciesOfSite.Output>
{
    public sealed record Output(IReadOnlyList<Residency> Residencies);

    public override async Task<Outcome<Output>> Handle(OfSite input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var here = (await new ResidencyStore(work, clock).All(stop))
            .Where(r => r.Site == input.Id && r.IsOpen(today))
            // The exact number of places taken is internal; that none is free is not.
            .Select(r => r with { Taken = r.Free > 0 ? 0 : r.Places })
            .ToList();
        return here.Count == 0 ? new NotFound() : new Output(here);
    }
}
