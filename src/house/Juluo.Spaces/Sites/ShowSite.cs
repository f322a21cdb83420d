namespace Juluo.Spaces;

/// <summary>GET /sites/{id} — shows a site: where it is, when it is open, and what is on its floors. It is for members, and public where the community wishes.</summary>
[Get("/sites/{id}", Requires.Nothing, Page = typeof(SitePage))]
public sealed class ShowSite(UnitOfWork work, Sites sites, Clock clock, PublicContactsFacade contacts, DashboardWidgets widgets)
    : Slice<ShowSite.Input, ShowSite.Output>
{
    private const int WeeksAhead = 6;

    /// <param name="Floor">The floor whose plan is shown; the lowest from the ground up, unless said.</param>
    public sealed record Input(SiteId Id, FloorId? Floor = null);

    /// <param name="Week">Hours of each day, written, from Monday on; null: it is open day and night, or they are not set.</param>
    /// <param name="Coming">Days of the next weeks that are not as usual.</param>
    /// <param name="Floor">The one that is shown.</param>
    /// <param name="Others">What is at the site and on no floor.</param>
    /// <param name="Contact">Whom strangers can write to; null: no one has agreed to it, or the reader is of the community.</param>
    /// <param name="Widgets">What other modules show of it, such as residencies.</param>
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
