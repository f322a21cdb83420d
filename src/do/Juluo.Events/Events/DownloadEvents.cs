using Juluo.Calendars;

namespace Juluo.Events;

/// <summary>GET /events/calendar — returns the coming events as a calendar file (iCalendar, RFC 5545): the public ones, and for members those of members too, with shared meals and deadlines of challenges. Programs can subscribe to it.</summary>
[Get("/events/calendar", Requires.Nothing, MediaTypes = ["text/calendar"], PerMinute = 60)]
internal sealed class DownloadEvents(UnitOfWork work, Clock clock, EventSpaces spaces, AlsoOn others, PublicAddress address)
    : Slice<EventFilter, Download>
{
    private const int Most = 500;

    public override async Task<Outcome<Download>> Handle(EventFilter input, Caller caller, CancellationToken stop) =>
        await File(
            "events.ics",
            await new EventStore(work, clock).Coming(caller, clock.Now, Most, cancelled: true, stop, input, each: true),
            caller,
            spaces,
            address,
            clock,
            stop,
            input.IsAll ? await others.Coming(caller, clock.Now, Most, stop) : []
        );

    internal static async Task<Download> File(
        string name,
        IReadOnlyList<Event> events,
        Caller caller,
        EventSpaces spaces,
        PublicAddress address,
        Clock clock,
        CancellationToken stop,
        IReadOnlyList<DatedItem>? also = null
    )
    {
        var (where, zones) = (await spaces.Where(events, stop), await spaces.Zones(events, caller.Community.Zone, stop));
        var entries = new List<IcsEntry>();
        foreach (var of in events)
            entries.Add(
                new($"event-{of.Id}@juluo", new(of.StartsAt, of.EndsAt), zones[of.Id], of.Title.In(caller.Language))
                {
                    Sequence = of.Version,
                    Status = of.CancelledAt is null ? IcsStatus.Confirmed : IcsStatus.Cancelled,
                    Place = where[of.Id].In(caller.Language),
                    Text = of.About?.In(caller.Language),
                    Url = address.Canonical(caller.Community, $"/events/{of.Id}"),
                }
            );
        foreach (var item in also ?? [])
            entries.Add(
                new(
                    $"{item.Key}@juluo",
                    new(item.StartsAt, item.EndsAt ?? item.StartsAt),
                    caller.Community.Zone,
                    item.Title.In(caller.Language)
                )
                {
                    Place = item.Where?.In(caller.Language),
                    Url = address.Canonical(caller.Community, item.Path),
                }
            );
        var text = IcsWriter.Write(caller.Community.Name.In(caller.Language), entries, clock.Now);
        return new Download(name, IcsWriter.ContentType, async (to, ending) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), ending));
    }
}
