namespace Juluo.CalendarViews;

/// <summary>
/// GET /calendar — shows bookings and free times at a site: a day resource by resource, or a day, week or month as a list. Bookings that the reader may not see only appear as
/// taken.
/// </summary>
[Get("/calendar", SpacesModule.Book, Page = typeof(CalendarPage))]
internal sealed class ShowCalendar(
    UnitOfWork work,
    Clock clock,
    ResourcesFacade allResources,
    Sites sites,
    PeopleFacade people,
    CirclesFacade circles,
    PlansFacade plans,
    BookingsFacade bookings
) : Slice<ShowCalendar.Input, CalendarOutput>
{
    /// <param name="On">A day of the period to show, or null for today.</param>
    /// <param name="Site">The site, or null for the first one that has resources.</param>
    /// <param name="Mine">True for only bookings that the reader holds or is invited to.</param>
    public sealed record Input(
        CalendarView View = CalendarView.Timeline,
        LocalDate? On = null,
        SiteId? Site = null,
        ResourceKind? Kind = null,
        ResourceId? Resource = null,
        bool Mine = false
    );

    private static readonly ResourceKind[] SoughtFirst =
    [
        ResourceKind.Room,
        ResourceKind.Hall,
        ResourceKind.HotDesk,
        ResourceKind.Equipment,
    ];

    public override async Task<Outcome<CalendarOutput>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var open = (await sites.All(stop)).FindAll(s => s.ClosedAt is null);
        var all = await allResources.InUse(null, stop);
        var one = input.Resource is { } id ? all.Find(r => r.Id == id) : null;
        var site =
            one is not null ? open.Find(s => s.Id == one.Site)
            : input.Site is { } wished ? open.Find(s => s.Id == wished)
            // Without a choice, prefer a site that has resources.
            : open.Find(s => all.Exists(r => r.Site == s.Id)) ?? open.FirstOrDefault();
        if ((input.Resource is not null && one is null) || (input.Site is not null && site is null))
            return new NotFound();
        if (BookingTime.OutOfReach(input.On, "on") is { } far)
            return far;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(site?.ZoneId ?? "") ?? caller.Community.Zone;
        var today = clock.Today(zone);
        var on = input.On ?? today;
        var days = CalendarOutput.DaysOf(input.View, on);
        var here = all.Where(r => r.Site == site?.Id)
            .OrderBy(r => Array.IndexOf(SoughtFirst, r.Kind) is >= 0 and var place ? place : SoughtFirst.Length)
            .ToList();
        var resources = here.Where(r => one is null ? input.Kind is not { } kind || r.Kind == kind : r.Id == one.Id).ToList();
        var window = new Interval(WallClock.At(days[0], 0, zone), WallClock.At(days[^1].PlusDays(1), 0, zone));
        var spaces = new SpacesFacade(work, clock);
        var hours = site is null ? null : await spaces.Hours(site.Id, zone, days[0], stop);
        var claims = await bookings.Claims([.. resources.Select(r => r.Id)], window, caller.Person, stop);
        var desk = site is not null && caller.May(SpacesModule.Reception, site.Id);
        var entries = BookingsFacade.Entries(claims, caller.Person, desk);
        if (input.Mine)
            entries = entries.FindAll(e => e.Own);
        return new CalendarOutput(
            input.View,
            on,
            today,
            days,
            site,
            open,
            input.Kind,
            one,
            input.Mine,
            here,
            resources,
            entries,
            await Names(entries, input.View, desk, stop)
        )
        {
            Hours = hours,
            Own = hours is null
                ? new Dictionary<ResourceId, HouseHours>()
                : await spaces.OwnHours([.. resources.Select(r => r.Id)], hours, stop),
            Meetings = caller.Person is { } reader ? await circles.MeetingsOf(reader, window, stop) : [],
            Now = clock.Now,
            // No notice applies to the desk.
            Notice = desk ? [] : await plans.Notices(resources, caller.Person, today, stop),
            Taken = claims.GroupBy(c => c.Shown).ToDictionary(g => g.Key, g => (IReadOnlyList<Interval>)Occupancy.Taken(g)),
        };
    }

    /// <summary>Reads the names of holders for the view that shows them.</summary>
    private async Task<IReadOnlyDictionary<PersonId, string>> Names(
        IEnumerable<CalendarEntry> entries,
        CalendarView view,
        bool desk,
        CancellationToken stop
    ) =>
        desk && view == CalendarView.Day
            ? (await people.Named([.. entries.Select(e => e.Holder).OfType<PersonId>().Distinct()], stop)).ToDictionary(
                p => p.Key,
                p => p.Value.Name
            )
            : new Dictionary<PersonId, string>();
}
