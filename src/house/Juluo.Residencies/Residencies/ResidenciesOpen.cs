namespace Juluo.Residencies;

/// <summary>Shows the menu entry if a residency is open for applications.</summary>
internal sealed class ResidenciesOpen(UnitOfWork work, Clock clock) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        return (await new ResidencyStore(work, clock).All(stop)).Exists(r => r.IsOpen(today));
    }
}
