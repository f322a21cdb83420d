namespace Juluo.Spaces;

/// <summary>Shows the “Spaces” entry to visitors only if a site is public; otherwise it would lead to a refusal.</summary>
internal sealed class ShownToVisitors(UnitOfWork work, Sites sites) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) => (await Of(work, sites, stop)).Count > 0;

    /// <summary>Returns the open sites that are public.</summary>
    public static async Task<List<Site>> Of(UnitOfWork work, Sites sites, CancellationToken stop)
    {
        var details = await new SiteDetailsStore(work).All(stop);
        return [.. (await sites.All(stop)).Where(s => s.ClosedAt is null && details.GetValueOrDefault(s.Id) is { ForVisitors: true })];
    }

    /// <summary>Returns the open sites that are public and whose hours are set.</summary>
    public static async Task<List<Site>> WithHours(UnitOfWork work, Sites sites, CancellationToken stop)
    {
        var said = await work.List<SiteId>($"select distinct site_id from spaces.opening where community_id = {work.Community}", stop);
        return said.Count == 0 ? [] : (await Of(work, sites, stop)).FindAll(s => said.Contains(s.Id));
    }
}
