namespace Juluo.CalendarViews;

/// <summary>
/// GET /calendar/feeds/{secret} — returns a calendar as iCalendar for any program that has the address, with or without “.ics” at its end; with “.ifb”, free and busy times only.
/// It shows what its owner may see at this moment, and nothing once they have left. A request with the entity tag gets 304 while nothing has changed.
/// </summary>
[Get("/calendar/feeds/{secret}", Requires.Nothing, MediaTypes = ["text/calendar"])]
internal sealed class ReadCalendarLink(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    Catalogue catalogue,
    PublicAddress address,
    FindPermitted permitted,
    CirclesFacade circles,
    BookingsFacade bookings
) : Slice<ReadCalendarLink.Input, Download>
{
    /// <param name="As">The format: entries, or free/busy times without details.</param>
    public sealed record Input(string Secret, FeedAs As = FeedAs.Events);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (secret, told) = CalendarLink.Read(input.Secret);
        if (
            await new CalendarLinkStore(work, clock).Use(secret, stop) is not { } link
            || !(await permitted(work, SpacesModule.Book, null, stop)).Contains(link.MadeBy)
        )
            return new NotFound();
        var desk = (await permitted(work, SpacesModule.Reception, link.Site, stop)).Contains(link.MadeBy);
        var text = await new CalendarFeed(work, clock, sites, catalogue, address, circles, bookings).Write(
            link,
            desk,
            told ?? input.As,
            stop
        );
        return new Download(
            "calendar.ics",
            IcsWriter.ContentType,
            async (to, ending) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), ending)
        )
        {
            Tag = TagOf(text),
        };
    }

    // DTSTAMP is the time of writing and differs each time.
    private static string TagOf(string text) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\n', text.Split("\r\n").Where(line => !line.StartsWith("DTSTAMP:", StringComparison.Ordinal)))
                )
            )[..12]
        );
}
