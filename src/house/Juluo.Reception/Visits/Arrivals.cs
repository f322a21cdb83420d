namespace Juluo.Reception;

/// <summary>Records the arrival of a person by a button, a code, a door, a booking or the desk: checks them in to a zone, and counts the day by their plan or pass.</summary>
internal sealed class Arrivals(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, PlansFacade plans, FindPermitted permitted)
{
    private readonly VisitStore visits = new(work, clock);

    /// <param name="zone">The zone; if null, the zone of their booking, else their last zone, else the only zone.</param>
    public async Task<Outcome<Done>> Come(
        PersonId person,
        SiteId site,
        ZoneId? zone,
        VisitSource source,
        Instant at,
        CancellationToken stop
    )
    {
        var guessed =
            zone is null && !(await visits.Open(person, stop)).Exists(v => v.Site == site) ? await Usual(person, site, stop) : null;
        var came = await visits.Come(person, site, zone ?? guessed, source, at, stop);
        // A full zone refuses only people who named it; others are checked in without a zone.
        if (came.Failed && guessed is not null)
            came = await visits.Come(person, site, null, source, at, stop);
        if (!came.Failed)
            await Count(person, site, at, stop);
        return came;
    }

    /// <summary>Guesses the zone of a person who names none; null if unknown.</summary>
    public async Task<ZoneId?> Usual(PersonId person, SiteId site, CancellationToken stop)
    {
        var now = clock.Now;
        var booked = await work.List<ZoneId>(
            $"""
            select r.zone_id from bookings.booking b join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
            where b.community_id = {work.Community} and b.person_id = {person} and b.state = 'confirmed' and b.ended_at is null
              and r.site_id = {site} and r.zone_id is not null
              and b.during && tstzrange({now}::timestamptz - interval '30 minutes', {now}::timestamptz + interval '30 minutes')
            order by lower(b.during) limit 1
            """,
            stop
        );
        if (booked is [var there])
            return there;
        var zones = await visits.Zones(site, stop);
        if (zones is [var only])
            return only.Id;
        var last = await work.List<ZoneId>(
            $"""
            select zone_id from reception.visit where community_id = {work.Community} and person_id = {person} and site_id = {site}
              and zone_id is not null order by came_at desc limit 1
            """,
            stop
        );
        return last is [var before] && zones.Exists(z => z.Id == before) ? before : null;
    }

    public Task CountToday(PersonId person, SiteId site, CancellationToken stop) => Count(person, site, clock.Now, stop);

    /// <summary>Counts the day by plan or pass. Skips reception staff, who are at work, and people with a booked desk, office or residency room that money or hours pay for.</summary>
    private async Task Count(PersonId person, SiteId site, Instant at, CancellationToken stop)
    {
        if ((await permitted(work, SpacesModule.Reception, site, stop)).Contains(person))
            return;
        var zone = (await sites.All(stop)).Find(s => s.Id == site)?.ZoneOr(work.Community.Zone) ?? work.Community.Zone;
        var day = at.InZone(zone).Date;
        var booked = await new BookingsFacade(work, clock).At(site, WholeDay(day, zone), [person], stop);
        if (!booked.GetValueOrDefault(person))
            await plans.CountDay(person, site, day, stop);
    }

    /// <summary>Returns the days counted for people at a site, and the people among them who have no plan, pass or booking.</summary>
    public async Task<DaysHere> Days(Site site, IReadOnlyCollection<PersonId> here, CancellationToken stop)
    {
        var zone = site.ZoneOr(work.Community.Zone);
        var day = clock.Today(zone);
        var counted = await plans.CountedDays(here, day, stop);
        var rest = here.Where(p => !counted.ContainsKey(p)).ToList();
        if (rest.Count == 0 || !await plans.Offered(stop))
            return new(counted, []);
        // Someone who has been there since yesterday used yesterday's day.
        var midnight = zone.AtStartOfDay(day).ToInstant();
        var today = await work.List<PersonId>(
            $"""
            select distinct person_id from reception.visit
            where community_id = {work.Community} and site_id = {site.Id} and person_id = any({rest}) and left_at is null and came_at >= {midnight}
            """,
            stop
        );
        var atWork = await permitted(work, SpacesModule.Reception, site.Id, stop);
        var booked = await new BookingsFacade(work, clock).At(site.Id, WholeDay(day, zone), today, stop);
        var cards = await people.Named(today, stop);
        var without = rest.FindAll(p => today.Contains(p) && !booked.ContainsKey(p) && !atWork.Contains(p) && cards.ContainsKey(p));
        var standing = await plans.UncountedDays(without, site.Id, day, stop);
        return new(counted, [.. without.Select(p => (cards[p], standing[p]))]);
    }

    private static Interval WholeDay(LocalDate day, DateTimeZone zone) =>
        new(zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
}

/// <summary>The days counted at a site today.</summary>
/// <param name="Without">People who are here without a booking and for whom no day was counted: either no plan or pass gives them one, or the desk took it back.</param>
internal sealed record DaysHere(
    IReadOnlyDictionary<PersonId, PlansFacade.CountedDay> Counted,
    IReadOnlyList<(PersonCard Person, PlansFacade.Uncounted Is)> Without
)
{
    /// <summary>Returns false if nothing covers the person's visit. A person whose day was taken back is not asked to take another.</summary>
    public bool Brings(PersonId person) => !Without.Any(w => w.Person.Id == person && w.Is.Has is null);

    /// <summary>Returns the plan or pass that could pay for a person's day, which was taken back; null if there is none.</summary>
    public LocalizedText? Uncounted(PersonId person) => Without.FirstOrDefault(w => w.Person.Id == person).Is?.Has;
}
