namespace Juluo.Reception;

/// <summary>Whether a stranger can ask to be shown round.</summary>
internal sealed class OpenToVisits(UnitOfWork work, Clock clock, Sites sites) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        (await new SpacesFacade(work, clock).Welcoming(sites, stop)).Count > 0;
}
