namespace Juluo.Reception;

/// <summary>Whether a stranger can ask to come for a day.</summary>
internal sealed class OpenToDayPasses(UnitOfWork work, Clock clock, Sites sites, PlansFacade plans) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop)
    {
        var open = await new SpacesFacade(work, clock).Welcoming(sites, stop);
        return open.Count > 0 && (await ShowDayPass.For(plans, open.ConvertAll(s => s.Id), stop)).Count > 0;
    }
}
