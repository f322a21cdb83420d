namespace Juluo.Spaces;

/// <summary>GET /sites/{id} — shows a site: its address, its hours, and everything on its floors. It is for members, and public if the community allows it.</summary>
[Get("/sites/{id}", Requires.Nothing, Page = typeof(SitePage))]
public sealed class ShowSite(UnitOfWork work, Sites sites, Clock clock, PublicContactsFacade contacts, DashboardWidgets widgets)
    : Slice<ShowSite.Input, ShowSite.Output>
{
    private const int WeeksAhead = 6;

    /// <param name="Floor">The floor whose plan is shown; by default the lowest one at or above ground.</param>
    public sealed record Input(SiteId Id, FloorId? Floor = null);

    /// <param name="Week">The hours of each day as text, starting on Monday; null if it is open day and night, or they are not set.</param>
    /// <param name="Coming">Special days of the next weeks.</param>
    /// <param name="Floor">The floor that is shown.</param>
    /// <param name="Others">Resources of the site that are on no floor.</param>
    /// <param name="Contact">The contact for visitors; null if no one has agreed to be one, or the reader is a member.</param>
    /// <param name="Widgets">The widgets that other modules add, such as residencies.</param>
    public sealed record Output(
        Site Site,
        SiteDetails Details,
        Cover? Cover,
        SiteHours Hours,
        IReadOnlyList<string>? Week,
        IReadOnlyList<DayNotAsUsual> Coming,
        IReadOnlyList<Floor> Floors,
        Floor? Floor,
        IReadOnlyList<Zone> Zones,
        IReadOnlyList<PlacedResource> Resources,
        IReadOnlyList<Resource> Others,
        bool MayManage,
        PublicContact? Contact,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var reader = new SiteReader(work, sites, clock);
        if (await reader.Find(input.Id, caller, stop) is not var (site, details))
            return new NotFound();
        var store = new FloorStore(work, clock);
        var floors = await store.Of(site.Id, stop);
        var shown = floors.Find(f => f.Id == input.Floor) ?? floors.Find(f => f.Level >= 0) ?? floors.FirstOrDefault();
        var openings = new OpeningStore(work);
        var week = await openings.Week(site.Id, stop);
        var hours = await reader.Hours(site, stop);
        return new Output(
            site,
            details,
            await SiteCovers.Store(work, clock).Find(site.Id.Value, stop),
            hours,
            week.Count == 0 || HouseHours.IsWhole(week)
                ? null
                : [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(d => HoursText.Write(week[d]))],
            await openings.Days(site.Id, hours.Today, hours.Today.PlusWeeks(WeeksAhead), stop),
            floors,
            shown,
            shown is null ? [] : await store.Zones([shown.Id], stop),
            shown is null ? [] : await store.Resources(shown.Id, stop),
            [.. (await new ResourceStore(work, clock).InUse(site.Id, stop)).Where(r => r.Floor is null)],
            caller.May(SpacesModule.Manage),
            SiteVisibility.IsOfHere(caller) ? null : await contacts.Find(stop),
            await widgets.Fill(SpacesWidgets.Site, new OfSite(site.Id), caller, stop)
        );
    }
}
