namespace Juluo.Spaces;

/// <summary>GET /sites/{id}/hours — shows the opening hours of a site's week and its special days, to people who manage the site.</summary>
[Get("/sites/{id}/hours", SpacesModule.Manage, Page = typeof(HoursPage))]
public sealed class ShowHours(UnitOfWork work, Sites sites, Clock clock) : Slice<ShowHours.Input, ShowHours.Output>
{
    private const int YearsAhead = 3;

    public sealed record Input(SiteId Id);

    /// <param name="Week">The hours of each day as text, starting on Monday; null if they are not set, or the site is open day and night.</param>
    public sealed record Output(
        Site Site,
        IReadOnlyList<string>? Week,
        bool Always,
        IReadOnlyList<DayNotAsUsual> Days,
        HolidayFeed? Feed,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var store = new OpeningStore(work);
        var week = await store.Week(site.Id, stop);
        var today = clock.Today(DateTimeZoneProviders.Tzdb[site.ZoneId]);
        return new Output(
            site,
            week.Count == 0 || HouseHours.IsWhole(week)
                ? null
                : [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(d => HoursText.Write(week[d]))],
            HouseHours.IsWhole(week),
            await store.Days(site.Id, today, today.PlusYears(YearsAhead), stop),
            await new HolidayFeedStore(work, clock).Of(site.Id, stop),
            today
        );
    }
}
