namespace Juluo.Reception;

/// <summary>GET /visitors — lists reception's day: who is expected, who is inside, who has left. Views that show a visitor are logged, at most one per person, day shown and hour.</summary>
[Get("/visitors", SpacesModule.Reception, AtSite = true, Page = typeof(VisitorsPage))]
public sealed class ListVisitors(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    PeopleFacade people,
    PlansFacade plans,
    FindPermitted permitted,
    Audit audit
) : Slice<ListVisitors.Input, ListVisitors.Output>
{
    /// <param name="Day">The day; null for today.</param>
    public sealed record Input(LocalDate? Day = null);

    /// <param name="Days">The days that were counted today for members who are here.</param>
    /// <param name="Without">The members who are here without a plan, pass or booking.</param>
    /// <param name="Waiting">Visit requests without an answer, on any day.</param>
    /// <param name="Names">The names of hosts and of members who are here, by key.</param>
    public sealed record Output(
        LocalDate Day,
        bool Today,
        IReadOnlyList<Site> Sites,
        IReadOnlyList<Visitor> Visitors,
        IReadOnlyList<Visitor> Waiting,
        IReadOnlyList<Visit> Members,
        IReadOnlyDictionary<PersonId, string> Names,
        IReadOnlyList<ZonePlace> Zones,
        bool Terms,
        IReadOnlyDictionary<PersonId, PlansFacade.CountedDay> Days,
        IReadOnlySet<PersonId> Without
    )
    {
        /// <summary>The time of day in the format of visitors' times; null if the page shows another day.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public string? Now { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        var day = input.Day ?? today;
        var store = new VisitorStore(work, clock);
        bool Mine(SiteId site) => caller.May(SpacesModule.Reception, site);
        var visitors = await store.OfDay(null, day, stop);
        if (day == today)
            visitors.AddRange((await store.Inside(null, stop)).Where(v => !visitors.Exists(known => known.Id == v.Id)));
        visitors.RemoveAll(v => !Mine(v.Site));
        // Requests appear once, where they are answered.
        visitors.RemoveAll(v => v.Waits && v.ExpectedOn >= today);
        var waiting = (await store.Waiting(today, stop)).FindAll(v => Mine(v.Site));
        var visits = new VisitStore(work, clock);
        var members = day == today ? (await visits.Open((SiteId?)null, stop)).FindAll(v => Mine(v.Site)) : [];
        var named = await people.Named(
            [.. visitors.Select(v => v.Host).OfType<PersonId>().Concat(members.Select(m => m.Person)).Distinct()],
            stop
        );
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null && Mine(s.Id)).ToList();
        var arrivals = new Arrivals(work, clock, sites, people, plans, permitted);
        var counted = new Dictionary<PersonId, PlansFacade.CountedDay>();
        var without = new HashSet<PersonId>();
        foreach (var site in open.Where(s => members.Exists(m => m.Site == s.Id)))
        {
            var days = await arrivals.Days(site, [.. members.Where(m => m.Site == site.Id).Select(m => m.Person)], stop);
            foreach (var (person, counts) in days.Counted)
                counted[person] = counts;
            without.UnionWith(days.Without.Select(w => w.Person.Id));
        }

        var terms = false;
        foreach (var site in open)
            terms |= (await new ReceptionStore(work).Of(site.Id, stop)).Terms is not null;
        // Logged, because a person's visitors reveal whom they deal with.
        if (visitors.Count + waiting.Count > 0)
            await new ViewLog(audit, clock).Note(
                caller,
                "reception.visitors-looked",
                day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                stop
            );
        return new Output(
            day,
            day == today,
            open,
            visitors,
            waiting,
            members,
            named.ToDictionary(p => p.Key, p => p.Value.Name),
            [.. (await visits.Zones(null, stop)).Where(z => open.Exists(s => s.Id == z.Site))],
            terms,
            counted,
            without
        )
        {
            Now = day == today ? Visitor.Written(clock.Now.InZone(work.Community.Zone).TimeOfDay) : null,
        };
    }
}
