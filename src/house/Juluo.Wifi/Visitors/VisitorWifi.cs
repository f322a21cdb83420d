namespace Juluo.Reception;

/// <summary>A voucher for a visitor: a name and a code for the network of the site, until the end of the day on which they come.</summary>
internal static class VisitorWifi
{
    public static async Task<Outcome<string>> Make(
        Visitor visitor,
        WifiStore wifi,
        Sites sites,
        Clock clock,
        DateTimeZone otherwise,
        CancellationToken stop
    )
    {
        if (!(await wifi.All(stop)).Exists(w => w.Works && w.Site == visitor.Site))
            return new WifiErrors.NoNetwork();
        var site = (await sites.All(stop)).First(s => s.Id == visitor.Site);
        var zone = site.ZoneOr(otherwise);
        var today = clock.Today(zone);
        var comes = visitor.CameAt?.InZone(zone).Date ?? visitor.ExpectedOn;
        if (visitor.CancelledAt is not null || visitor.LeftAt is not null || comes != today)
            return new VisitorErrors.NotToday();
        return await wifi.NewCode(null, visitor.Id, today.PlusDays(1).AtStartOfDayInZone(zone).ToInstant(), stop);
    }

    public static string Of(VisitorId id) => $"wifi code of visitor {id}";
}
