using NodaTime;

namespace Juluo.Reception;

/// <summary>Who may use the network of a site today: whom a plan, a pass or a booking brings there, who receives others, and visitors for whom it was made.</summary>
internal sealed class WifiAccess(Work work, Clock clock, PeopleDirectory people, Sites sites)
{
    /// <returns>Until when, the end of the day at the latest; null: not now.</returns>
    public async Task<Instant?> Until(WifiCode code, SiteId at, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == at && s.ClosedAt is null) is not { } site)
            return null;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(site.ZoneId) ?? work.Community.Zone;
        var (now, today) = (clock.Now, clock.Today(zone));
        if (code.EndsAt <= now)
            return null;
        var may = code switch
        {
            { Person: { } person } => await May(person, at, today, stop),
            { Visitor: { } visitor } => await new VisitorBook(work, clock).Find(visitor, stop) is { CancelledAt: null } who
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
        if ((await new PlanBook(work, clock).Of(person, today, stop)).Exists(s => s.Terms.HoldsAt(site)))
            return true;
        return await DayOrBooking(person, site, today, stop);
    }

    /// <summary>A day that was counted here or is left, or a booking at the site today.</summary>
    private async Task<bool> DayOrBooking(PersonId person, SiteId site, LocalDate today, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select exists (select from plans.day_use u where u.community_id = $1 and u.person_id = $2 and u.site_id = $3 and u.day = $4 and u.undone_at is null)
              or exists (
                select from plans.credit c where c.community_id = $1 and c.person_id = $2 and c.unit = 'day' and c.free > 0 and c.days @> $4::date
                  and c.source <> 'plan' and (c.sites = '{}' or $3 = any(c.sites)))
              or exists (
                select from bookings.booking b join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
                where b.community_id = $1 and b.person_id = $2 and b.state = 'confirmed' and r.site_id = $3
                  and b.during && tstzrange($5::timestamptz - interval '30 minutes', $5::timestamptz + interval '30 minutes'))
            """,
            work.Community.Id.Value,
            person.Value,
            site.Value,
            today.ToDateOnly(),
            clock.Now.ToDateTimeUtc()
        );
        return await select.ExecuteScalarAsync(stop) is true;
    }
}
