namespace Juluo.Reception;

/// <summary>GET /here — lists the people on site today who allow others to see them, and shows the button to check in.</summary>
[Get("/here", SpacesModule.Book, Page = typeof(WhoIsHerePage))]
public sealed class ShowWhoIsHere(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    PeopleFacade people,
    ConsentsFacade consents,
    PlansFacade plans,
    FindPermitted permitted
) : Slice<Nothing, ShowWhoIsHere.Output>
{
    /// <param name="Mine">The caller's open stays.</param>
    /// <param name="Shown">True if others see the caller here.</param>
    /// <param name="Unanswered">The consents that the caller has not been asked for yet. They are asked for once the caller is here.</param>
    public sealed record Output(IReadOnlyList<House> Houses, IReadOnlyList<Visit> Mine, bool Shown, IReadOnlyList<string> Unanswered);

    /// <param name="Coming">The people with a booking today who have not been seen yet.</param>
    /// <param name="Hidden">The number of further members on site whom the caller does not see: they chose not to be seen or never agreed to it.</param>
    /// <param name="Visitors">The number of visitors on site. Visitors are never named on this page.</param>
    /// <param name="Usual">The zone that is preselected for the caller.</param>
    /// <param name="Day">The day that was counted for the caller here today.</param>
    /// <param name="Uncounted">The plan or pass that could pay for the caller's day, which the desk took back.</param>
    /// <param name="WithoutDay">True if the caller is here and nothing covers the day.</param>
    public sealed record House(
        Site Site,
        IReadOnlyList<ZonePlace> Zones,
        IReadOnlyList<Present> Here,
        IReadOnlyList<Present> Coming,
        int Hidden,
        int Visitors,
        ZoneId? Usual,
        PlansFacade.CountedDay? Day,
        LocalizedText? Uncounted,
        bool WithoutDay
    )
    {
        /// <summary>The number of people on site who are not shown.</summary>
        public int Others => Hidden + Visitors;
    }

    /// <param name="At">The time of arrival, or the start of their booking.</param>
    public sealed record Present(PersonCard Person, ZoneId? Zone, Instant At, Availability? Says);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new VisitStore(work, clock);
        var arrivals = new Arrivals(work, clock, sites, people, plans, permitted);
        var shown = await new PresenceChoices(work, consents).Shown(stop);
        var seesMe = caller.Person is { } me && shown.Contains(me);
        if (caller.Person is { } self)
            shown.Add(self);
        var open = await store.Open((SiteId?)null, stop);
        var visitors = await new VisitorStore(work, clock).Inside(null, stop);
        var zones = await store.Zones(null, stop);
        var coming = await Coming(stop);
        PersonId[] ids = [.. open.Select(v => v.Person).Concat(coming.Select(c => c.Person)).Where(shown.Contains).Distinct()];
        var cards = (await people.Named(ids, stop)).Where(p => p.Value.Here).ToDictionary();
        var says = await people.Availabilities(ids, stop);
        Present? Of(PersonId person, ZoneId? zone, Instant at) =>
            shown.Contains(person) && cards.TryGetValue(person, out var card)
                ? new(card, zone, at, says.TryGetValue(person, out var said) ? said : null)
                : null;
        var houses = new List<House>();
        foreach (var site in (await sites.All(stop)).Where(s => s.ClosedAt is null))
        {
            var there = open.Where(v => v.Site == site.Id).ToList();
            var mine = there.Find(v => v.Person == caller.Person);
            var days = mine is null ? null : await arrivals.Days(site, [mine.Person], stop);
            var here = there.Select(v => Of(v.Person, v.Zone, v.CameAt)).OfType<Present>().ToList();
            houses.Add(
                new(
                    site,
                    [.. zones.Where(z => z.Site == site.Id)],
                    [.. here.OrderBy(p => p.Zone is null).ThenBy(p => p.At)],
                    [
                        .. coming
                            .Where(c => c.Site == site.Id && !there.Exists(v => v.Person == c.Person))
                            .DistinctBy(c => c.Person)
                            .Select(c => Of(c.Person, null, c.At))
                            .OfType<Present>(),
                    ],
                    there.Count - here.Count,
                    visitors.Count(v => v.Site == site.Id),
                    mine is not null ? mine.Zone
                        : caller.Person is { } who ? await arrivals.Usual(who, site.Id, stop)
                        : null,
                    mine is null ? null : days!.Counted.GetValueOrDefault(mine.Person),
                    mine is null ? null : days!.Uncounted(mine.Person),
                    mine is not null && !days!.Brings(mine.Person)
                )
            );
        }

        var mineNow = open.Where(v => v.Person == caller.Person).ToList();
        return new Output(
            houses,
            mineNow,
            seesMe,
            mineNow.Count > 0 && caller.Person is { } asked ? await consents.Unanswered(asked, stop) : []
        );
    }

    /// <summary>Confirmed bookings of the rest of today.</summary>
    private async Task<List<(PersonId Person, SiteId Site, Instant At)>> Coming(CancellationToken stop)
    {
        var tomorrow = work.Community.Zone.AtStartOfDay(clock.Today(work.Community.Zone).PlusDays(1)).ToInstant();
        return await work.List<(PersonId, SiteId, Instant)>(
            $"""
            select b.person_id, r.site_id, lower(b.during) from bookings.booking_here b
            join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
            where b.community_id = {work.Community} and b.during && tstzrange({clock.Now}, {tomorrow}) and b.state = 'confirmed'
              and b.ended_at is null and r.kind not in ('locker', 'parking', 'equipment', 'residency')
            order by lower(b.during), b.id
            """,
            stop
        );
    }
}
