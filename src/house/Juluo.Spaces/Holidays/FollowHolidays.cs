namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/holiday-feed — subscribes a site to holidays published at an address; without an address, ends the subscription.</summary>
[Post("/sites/{id}/holiday-feed", SpacesModule.Manage, Form = typeof(ShowHours), PerMinute = 10)]
internal sealed class FollowHolidays(UnitOfWork work, Sites sites, OutboundHttp http, Clock clock, Audit audit)
    : Slice<FollowHolidays.Input, FollowHolidays.Output>
{
    public sealed record Input(SiteId Id, string? Url = null);

    /// <param name="Days">The number of holidays imported, or null if the subscription was ended.</param>
    /// <param name="Unread">The number of entries that could not be understood and were left out.</param>
    /// <param name="LeftOut">The first entries that were left out, with day and title.</param>
    public sealed record Output(int? Days, int Unread, IReadOnlyList<string> LeftOut);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var store = new HolidayFeedStore(work, clock);
        if (FormText.Some(input.Url) is not { } typed)
        {
            await store.Remove(site.Id, stop);
            return new Output(null, 0, []);
        }

        var url = OutsideCalendarReading.Address(typed);
        var today = clock.Today(DateTimeZoneProviders.Tzdb[site.ZoneId]);
        var days = await RefreshHolidays.Ask(http, url, today, stop);
        if (days.Failed)
            return days.As<Output>();
        await store.Set(site.Id, url, stop);
        await store.Note(site.Id, days, stop);
        var taken = await new OpeningStore(work).Take(
            site.Id,
            DayNotAsUsual.OfFeed,
            days.Value.Days,
            new(today, LocalDate.MaxIsoValue),
            stop
        );
        await audit.Did(caller.Person, "spaces.holidays-followed", site.Name.Zh, new { host = new Uri(url).Host }, stop);
        return new Output(taken, days.Value.Unread.Count, LeftOut.Of(days.Value.Unread));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.Days is { } days
            ? new(
                $"/sites/{input.Id}/hours#days",
                "spaces.holidays.taken",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["count"] = days.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ["unread"] = output.Unread.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ["names"] = LeftOut.Sentence(output.LeftOut),
                }
            )
            : new($"/sites/{input.Id}/hours#days", "spaces.holidays.unfollowed");
}
