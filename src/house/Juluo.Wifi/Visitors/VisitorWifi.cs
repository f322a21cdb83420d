namespace Juluo.Wifi;

/// <summary>Makes vouchers for visitors: a name and a code for the network of the site, valid until the end of the day of the visit.</summary>
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

    /// <summary>Returns true if the network of a site accepts vouchers.</summary>
    public async Task<bool> IsOffered(SiteId site, CancellationToken stop) => (await wifi.All(stop)).Exists(w => w.Works && w.Site == site);

    /// <summary>Returns the purpose for which a voucher is sealed on its way to a page.</summary>
    public static string Of(VisitorId id) => $"wifi code of visitor {id}";
}
