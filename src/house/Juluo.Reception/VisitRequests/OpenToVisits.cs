namespace Juluo.Reception;

/// <summary>Shows the menu entry if at least one site is open to strangers.</summary>
internal sealed class OpenToVisits(UnitOfWork work, Clock clock, Sites sites) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        (await new SpacesFacade(work, clock).Welcoming(sites, stop)).Count > 0;
}
