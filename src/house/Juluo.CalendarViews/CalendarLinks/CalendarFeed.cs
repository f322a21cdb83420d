namespace Juluo.CalendarViews;

/// <summary>Writes the calendar of a link, with the current permissions of the person who made it.</summary>
internal sealed partial class CalendarFeed(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    Catalogue catalogue,
    PublicAddress address,
    CirclesFacade circles,
    BookingsFacade bookings
)
{
    private static readonly Duration Back = Duration.FromDays(90);
    private static readonly Duration Ahead = Duration.FromDays(400);

    /// <param name="desk">True if that person works at the desk and sees all bookings.</param>
    public async Task<string> Write(CalendarLink link, bool desk, FeedAs told, CancellationToken stop)
    {
        var words = new Words(catalogue, link.Language, work.Community.Zone);
        // By whole days, so that the calendar does not change every minute.
        var today = clock.Now.InUtc().Date.AtMidnight().InUtc().ToInstant();
        var window = new Interval(today - Back, today + Ahead);
        if (link.Resource is null && link.Site is null)
            return await Own(link, words, window, told, stop);
        var resources = (await new ResourcesFacade(work, clock).InUse(link.Site, stop))
            .Where(r => link.Resource is not { } one || r.Id == one)
            .ToDictionary(r => r.Id);
        var name = link.Resource is { } id
            ? resources.GetValueOrDefault(id)?.Name.In(link.Language)
            : (await sites.All(stop)).Find(s => s.Id == link.Site)?.Name.In(link.Language);
        if (told == FeedAs.FreeBusy)
            return await FreeBusy(link, window, name, resources.Values, stop);
        var claims = await bookings.Claims(resources.Keys, window, link.MadeBy, stop);
        var entries = claims
            // The booking of a hall is listed once, under the hall's name, if the hall is listed.
            .Where(c => c.Booked is not { } booked || booked == c.Shown || !resources.ContainsKey(booked))
            .DistinctBy(c => (c.Booking, c.During, Of: c.Booking is null ? c.Shown : default))
            .Select(c => Told(c, resources[c.Shown], link, words, desk));
        return IcsWriter.Write(name ?? work.Community.Name.In(link.Language), [.. entries], clock.Now);
    }

    private async Task<string> Own(CalendarLink link, Words words, Interval window, FeedAs told, CancellationToken stop)
    {
        var meetings = await circles.MeetingsOf(link.MadeBy, window, stop);
        var spaces = await bookings.SpacesOf([.. meetings.Select(m => m.Id)], link.MadeBy, stop);
        // A space booked for a meeting is the meeting's place and not a second entry, as long as the booking covers the meeting.
        var within = meetings.SelectMany(m => spaces[m.Id].Where(b => b.Covers(m.During))).Select(b => b.Id).ToHashSet();
        var booked = (await bookings.Feed(link.MadeBy, window, link.Language, stop)).FindAll(b => !within.Contains(b.Id));
        var name = words.Say(
            link.Shows == LinkShows.Busy || told == FeedAs.FreeBusy ? "calendar-views.feed.name.busy" : "calendar-views.feed.name.mine",
            new { community = work.Community.Name.In(link.Language) }
        );
        if (told == FeedAs.FreeBusy)
            return FreeBusy(link, name, window, booked, meetings);
        if (link.Shows == LinkShows.Busy)
            return IcsWriter.Write(
                name,
                [
                    .. Stretches
                        .Merge(booked.Select(b => b.During).Concat(meetings.Select(m => m.During)))
                        .Select(i => new IcsEntry(
                            $"{i.Start.ToUnixTimeSeconds()}.{link.Id}@places.juluo",
                            i,
                            DateTimeZone.Utc,
                            words["calendar-views.feed.busy"]
                        )),
                ],
                clock.Now
            );
        var alone = booked.Where(b => b.Series is null).Select(b => Told(b));
        var series = booked
            .Where(b => b.Series is not null)
            .GroupBy(b => b.Series!.Value)
            .SelectMany(g => SeriesTelling.Entries(g.Key, [.. g], Told));
        var met = meetings.Select(m => Told(m, spaces[m.Id].FirstOrDefault(), link.Language));
        return IcsWriter.Write(name, [.. alone.Concat(series).Concat(met).OrderBy(e => e.During.Start)], clock.Now);
    }

    private IcsEntry Told(FeedBooking booking) =>
        new(FeedBooking.Uid(booking.Id.Value), booking.During, booking.Zone, booking.Summary)
        {
            Sequence = booking.Sequence,
            Status = booking.Status,
            Place = booking.Place,
            Text = booking.Note,
            Url = address.Of(work.Community, $"/bookings/{booking.Id}"),
        };

    private IcsEntry Told(MeetingTime meeting, MeetingBooking? space, string language) =>
        new(FeedBooking.Uid(meeting.Id.Value), meeting.During, work.Community.Zone, meeting.Title)
        {
            Place = meeting.Place ?? space?.Name.In(language),
            Text = meeting.CircleName.In(language),
            Url = address.Of(work.Community, $"/meetings/{meeting.Id}"),
        };

    private IcsEntry Told(CalendarClaim claim, Resource of, CalendarLink link, Words words, bool desk)
    {
        var seen = link.Shows == LinkShows.Agenda && (desk || claim.Guest || claim.Holder == link.MadeBy);
        var summary = claim.Booking is null
            ? link.Shows == LinkShows.Agenda && claim.Reason is { Length: > 0 } why
                ? why
                : words["bookings.calendar.closed"]
            : seen && claim.Title is { Length: > 0 } title
                ? title
                : words["bookings.calendar.taken"];
        var what = claim.Booking?.Value.ToString() ?? $"{claim.During.Start.ToUnixTimeSeconds()}.{of.Id}";
        return new($"{what}@places.juluo", claim.During, of.TimeZone, $"{summary} · {of.Name.In(link.Language)}")
        {
            Place = of.Name.In(link.Language),
            Status = claim.State is null or BookingState.Confirmed ? IcsStatus.Confirmed : IcsStatus.Tentative,
            Url = seen && claim.Booking is { } id ? address.Of(work.Community, $"/bookings/{id}") : null,
        };
    }
}
