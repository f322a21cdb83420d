namespace Juluo.Reception;

/// <summary>Finds uncovered days, newest first, one per person and day. Today is included for people who have left again.</summary>
internal sealed class UncoveredDays(UnitOfWork work, Clock clock, PeopleFacade people, PlansFacade plans, FindPermitted permitted)
{
    /// <summary>The number of past days listed; earlier days without a plan or pass are no longer shown, although stays are kept longer.</summary>
    private const int DaysBack = 60;

    private sealed record Came(PersonId Person, LocalDate Day);

    public async Task<List<UncoveredDay>> At(IReadOnlyList<Site> of, CancellationToken stop)
    {
        var found = new List<UncoveredDay>();
        // Days before plans or passes were on offer are left out: there was nothing to pay with.
        if (await plans.OfferedSince(stop) is not { } since)
            return found;
        foreach (var site in of)
            found.AddRange(await At(site, since, stop));
        return
        [
            .. found
                .OrderByDescending(d => d.Day)
                .ThenBy(d => d.Person.Name, StringComparer.Ordinal)
                .ThenBy(d => d.Person.Id.Value)
                .DistinctBy(d => (d.Day, d.Person.Id)),
        ];
    }

    private async Task<List<UncoveredDay>> At(Site site, Instant since, CancellationToken stop)
    {
        var (found, zone) = (new List<UncoveredDay>(), site.ZoneOr(work.Community.Zone));
        var today = clock.Today(zone);
        var first = LocalDate.Max(today.PlusDays(-DaysBack), since.InZone(zone).Date);
        var (from, midnight) = (zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(today).ToInstant());
        var came = await work.List<Came>(
            $"""
            select distinct v.person_id as person, (v.came_at at time zone {zone.Id})::date as day from reception.visit v
            where v.community_id = {work.Community} and v.site_id = {site.Id} and v.came_at >= {from} and (v.came_at < {midnight}
              or not exists (select from reception.visit h where h.community_id = v.community_id and h.site_id = v.site_id
                and h.person_id = v.person_id and h.left_at is null))
            """,
            stop
        );
        PersonId[] persons = [.. came.Select(c => c.Person).Distinct()];
        var counted = await plans.CountedDays(persons, first, today, stop);
        var atWork = await permitted(work, SpacesModule.Reception, site.Id, stop);
        var cards = await people.Named(persons, stop);
        var bookings = new BookingsFacade(work, clock);
        var open = came.Where(c => !counted.Contains((c.Person, c.Day)) && !atWork.Contains(c.Person) && cards.ContainsKey(c.Person));
        foreach (var on in open.GroupBy(c => c.Day, c => c.Person))
        {
            var day = new Interval(zone.AtStartOfDay(on.Key).ToInstant(), zone.AtStartOfDay(on.Key.PlusDays(1)).ToInstant());
            var booked = await bookings.At(site.Id, day, [.. on], stop);
            PersonId[] without = [.. on.Where(p => !booked.ContainsKey(p))];
            var standing = await plans.UncountedDays(without, site.Id, on.Key, stop);
            found.AddRange(without.Select(p => new UncoveredDay(on.Key, site.Id, cards[p], standing[p])));
        }

        return found;
    }
}
