namespace Juluo.Wifi;

/// <summary>Checks who may use the network of a site today: people with a plan, a pass or a booking, hosts, and visitors with a voucher.</summary>
internal sealed class WifiAccess(UnitOfWork work, Clock clock, PeopleFacade people, Sites sites, VisitorsFacade visitors)
{
    /// <summary>The time before and after a booking during which the network can be used.</summary>
    private static readonly Duration Around = Duration.FromMinutes(30);

    /// <returns>The end of access, at most the end of the day; null if there is no access now.</returns>
    public async Task<Instant?> Until(WifiCode code, SiteId at, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == at && s.ClosedAt is null) is not { } site)
            return null;
        var zone = site.ZoneOr(work.Community.Zone);
        var (now, today) = (clock.Now, clock.Today(zone));
        if (code.EndsAt <= now)
            return null;
        var may = code switch
        {
            { Person: { } person } => await May(person, at, today, stop),
            { Visitor: { } visitor } => await visitors.Find(visitor, stop) is { CancelledAt: null } who && who.Site == at,
            _ => false,
        };
        return may ? today.PlusDays(1).AtStartOfDayInZone(zone).ToInstant() : null;
    }

    public async Task<bool> May(PersonId person, SiteId site, LocalDate today, CancellationToken stop)
    {
        if (await people.Find(person, stop) is not { Here: true } card)
            return false;
        if (card.Roles.Any(r => r is Role.Operator or Role.FrontDesk))
            return true;
        var plans = new PlansFacade(work, clock);
        if (
            (await plans.Subscriptions(person, today, stop)).Exists(s => s.Terms.HoldsAt(site))
            || await plans.HasDay(person, site, today, stop)
        )
            return true;
        var around = new Interval(clock.Now - Around, clock.Now + Around);
        return (await new BookingsFacade(work, clock).At(site, around, [person], stop)).Count > 0;
    }
}
