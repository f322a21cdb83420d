namespace Juluo.Reception;

/// <summary>Who may use the network of a site today: whom a plan, a pass or a booking brings there, who receives others, and visitors for whom it was made.</summary>
internal sealed class WifiAccess(UnitOfWork work, Clock clock, PeopleFacade people, Sites sites)
{
    /// <returns>Until when, the end of the day at the latest; null: not now.</returns>
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
            { Visitor: { } visitor } => await new VisitorStore(work, clock).Find(visitor, stop) is { CancelledAt: null } who
                && who.Site == at,
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
        if ((await new PlansFacade(work, clock).Subscriptions(person, today, stop)).Exists(s => s.Terms.HoldsAt(site)))
            return true;
        return await DayOrBooking(person, site, today, stop);
    }

    /// <summary>A day that was counted here or is left, or a booking at the site today.</summary>
    private async Task<bool> DayOrBooking(PersonId person, SiteId site, LocalDate today, CancellationToken stop) =>
        await work.Find<bool?>(
            $$"""
            select exists (select from plans.day_use u where u.community_id = {{work.Community}} and u.person_id = {{person}}
              and u.site_id = {{site}} and u.day = {{today}} and u.undone_at is null)
              or exists (
                select from plans.credit c where c.community_id = {{work.Community}} and c.person_id = {{person}}
                  and c.unit = 'day' and c.free > 0 and c.days @> {{today}}::date
                  and c.source <> 'plan' and (c.sites = '{}' or {{site}} = any(c.sites)))
              or exists (
                select from bookings.booking b join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
                where b.community_id = {{work.Community}} and b.person_id = {{person}} and b.state = 'confirmed' and r.site_id = {{site}}
                  and b.during && tstzrange({{clock.Now}}::timestamptz - interval '30 minutes',
                    {{clock.Now}}::timestamptz + interval '30 minutes'))
            """,
            stop
        )
            is true;
}
