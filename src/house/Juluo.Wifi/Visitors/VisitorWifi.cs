namespace Juluo.Wifi;

/// <summary>A voucher for a visitor: a name and a code for the network of the site, until the end of the day on which they come.</summary>
public sealed class VisitorWifi(UnitOfWork work, WifiStore wifi, Sites sites, VisitorsFacade visitors)
{
    public async Task<Outcome<string>> Make(Visitor visitor, CancellationToken stop)
    {
        if (!await IsOffered(visitor.Site, stop))
            return new WifiErrors.NoNetwork();
        var zone = (await sites.All(stop)).First(s => s.Id == visitor.Site).ZoneOr(work.Community.Zone);
        var today = visitors.IsToday(visitor, zone);
        return today.Failed
            ? today.As<string>()
            : await wifi.NewCode(null, visitor.Id, today.Value.PlusDays(1).AtStartOfDayInZone(zone).ToInstant(), stop);
    }

    /// <summary>Whether the network of a site takes vouchers.</summary>
    public async Task<bool> IsOffered(SiteId site, CancellationToken stop) => (await wifi.All(stop)).Exists(w => w.Works && w.Site == site);

    /// <summary>The purpose for which a voucher is sealed on its way to a page.</summary>
    public static string Of(VisitorId id) => $"wifi code of visitor {id}";
}
