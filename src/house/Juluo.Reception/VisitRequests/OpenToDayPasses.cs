namespace Juluo.Reception;

/// <summary>Shows the menu entry if at least one site is open to strangers and sells a day pass.</summary>
internal sealed class OpenToDayPasses(UnitOfWork work, Clock clock, Sites sites, PlansFacade plans) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop)
    {
        var open = await new SpacesFacade(work, clock).Welcoming(sites, stop);
        return open.Count > 0 && (await ShowDayPass.For(plans, open.ConvertAll(s => s.Id), stop)).Count > 0;
    }
}
