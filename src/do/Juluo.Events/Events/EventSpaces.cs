namespace Juluo.Events;

/// <summary>The spaces in which events take place. A space is booked for the host, like any other booking, and is refused if it is taken.</summary>
internal sealed class EventSpaces(RoomsFacade rooms, ResourcesFacade resources, Sites sites, Catalogue catalogue)
{
    /// <summary>Returns the spaces that can be booked for an event, and the one that it has.</summary>
    public async Task<List<Resource>> All(ResourceId? own, CancellationToken stop)
    {
        var all = await rooms.Rooms(stop);
        if (own is { } id && !all.Exists(r => r.Id == id) && await resources.Find(id, stop) is { } kept)
            all.Add(kept);
        return all;
    }

    /// <summary>Returns true if the sites are in different time zones.</summary>
    public async Task<bool> HaveSeveralClocks(CancellationToken stop) =>
        (await sites.All(stop)).Select(s => s.ZoneId).Distinct().Skip(1).Any();

    /// <summary>Returns the zone of a space's site; the community's without a space, or if there is no such space.</summary>
    public async Task<DateTimeZone> Zone(ResourceId? space, DateTimeZone community, CancellationToken stop) =>
        space is { } id && await resources.Find(id, stop) is { } found
            ? (await sites.All(stop)).Find(s => s.Id == found.Site)?.ZoneOr(community) ?? community
            : community;

    /// <summary>Returns the zones of the places of events, in two queries.</summary>
    public async Task<Dictionary<EventId, DateTimeZone>> Zones(
        IReadOnlyCollection<Event> events,
        DateTimeZone community,
        CancellationToken stop
    )
    {
        var named = await Spaces(events, stop);
        var zones = named.Count == 0 ? [] : (await sites.All(stop)).ToDictionary(s => s.Id, s => s.ZoneOr(community));
        return events.ToDictionary(
            e => e.Id,
            e => e.Resource is { } id && named.TryGetValue(id, out var space) ? zones.GetValueOrDefault(space.Site, community) : community
        );
    }

    /// <summary>Returns the given spaces, in their order.</summary>
    public async Task<List<Resource>> Named(IReadOnlyList<ResourceId> ids, CancellationToken stop)
    {
        var named = await resources.Named(ids, stop);
        return [.. ids.Where(named.ContainsKey).Select(id => named[id])];
    }

    public Words Words(string language, DateTimeZone zone) => new(catalogue, language, zone);

    /// <summary>Writes the first day of an event, on the clock of its place.</summary>
    public string Day(Event of, DateTimeZone zone, string language) => Words(language, zone).Day(of.StartsAt);

    /// <summary>Writes a list of days, or of months.</summary>
    public string Days(IEnumerable<LocalDate> days, string language, bool months = false)
    {
        var words = Words(language, DateTimeZone.Utc);
        return string.Join(words["list.and"], days.Select(day => months ? words.Month(day) : words.ShortDay(day)));
    }

    /// <summary>Writes which days and months of a series have no date; null if there are none.</summary>
    public string? LeftOut(IReadOnlyCollection<LocalDate> days, IReadOnlyCollection<LocalDate> months, string language)
    {
        var words = Words(language, DateTimeZone.Utc);
        return days.Count + months.Count == 0
            ? null
            : Foundation.Words.Join(
                days.Count > 0 ? words.Say("events.series.left-out", new { days = Days(days, language) }) : null,
                months.Count > 0 ? words.Say("events.series.months-without", new { months = Days(months, language, months: true) }) : null
            );
    }

    /// <summary>Writes when an event takes place, on the clock of its place.</summary>
    public string When(Event of, DateTimeZone zone, string language) => EventTimes.Of(of, Words(language, zone));

    private Task<Dictionary<ResourceId, Resource>> Spaces(IReadOnlyCollection<Event> events, CancellationToken stop) =>
        resources.Named([.. events.Select(e => e.Resource).OfType<ResourceId>().Distinct()], stop);

    /// <summary>Returns where events take place, with the names of their spaces.</summary>
    public async Task<Dictionary<EventId, LocalizedText>> Where(IReadOnlyCollection<Event> events, CancellationToken stop)
    {
        var named = await Spaces(events, stop);
        return events.ToDictionary(e => e.Id, e => Where(e, e.Resource is { } id ? named.GetValueOrDefault(id)?.Name : null));
    }

    private static LocalizedText Where(Event of, LocalizedText? space) =>
        space is null ? new(of.Place ?? "")
        : of.Place is null ? space
        : new($"{space.In(Languages.Chinese)} · {of.Place}", $"{space.In(Languages.English)} · {of.Place}");

    /// <summary>Books the space of an event, if it has one.</summary>
    /// <param name="host">The host, who holds the booking; null for the caller.</param>
    /// <returns>The booking, or null without a space. Fails as a booking by the caller would.</returns>
    public async Task<Outcome<BookingId?>> Book(
        EventForm said,
        (Instant Starts, Instant Ends) at,
        PersonId? host,
        Caller caller,
        CancellationToken stop
    )
    {
        if (said.Resource is not { } space)
            return (BookingId?)null;
        if (!(await rooms.Rooms(stop)).Exists(r => r.Id == space))
            return new NotOffered("resource");
        var booked = await rooms.Book(space, at.Starts, at.Ends, said.Title!.In(caller.Community.Language), caller, stop, host);
        return booked.Failed ? booked.As<BookingId?>() : (BookingId?)booked.Value;
    }

    /// <summary>Moves the booking of an event to another time, or gives its space up and books another. If that fails, nothing has changed once the unit of work is rolled back.</summary>
    public async Task<Outcome<BookingId?>> Move(
        Event of,
        EventForm said,
        (Instant Starts, Instant Ends) at,
        Caller caller,
        CancellationToken stop
    )
    {
        var booked = of.Booking is { } id ? await rooms.Find(id, stop) : null;
        if (booked is { IsOpen: true } && said.Resource == booked.Resource)
        {
            if (booked.During == new Interval(at.Starts, at.Ends))
                return of.Booking;
            if (caller.Person != of.Host && !caller.May(EventRights.Manage))
                return new EventErrors.SpaceOfHost();
            var moved = await rooms.Move(of.Booking!.Value, at.Starts, at.Ends, caller, stop);
            return moved.Failed ? moved.As<BookingId?>() : of.Booking;
        }

        if (booked is { IsOpen: true })
        {
            if (caller.Person != of.Host && !caller.May(EventRights.Manage))
                return new EventErrors.SpaceOfHost();
            var left = await rooms.Cancel(of.Booking!.Value, caller, stop);
            if (left.Failed)
                return left.As<BookingId?>();
        }

        return await Book(said, at, of.Host, caller, stop);
    }

    public Task<Outcome<Done>> Cancel(BookingId booking, Caller caller, CancellationToken stop) => rooms.Cancel(booking, caller, stop);

    /// <summary>Gives a space back on behalf of no one, without a fee: its host is gone.</summary>
    public Task Release(BookingId booking, CancellationToken stop) => rooms.Release(booking, stop);

    /// <summary>Returns the fault of the booking of a coming event: it is lost, or at another time or place, or not approved yet. Null if there is none.</summary>
    public async Task<EventSpaceFault?> Fault(Event of, Instant now, CancellationToken stop) =>
        of is not { Booking: { } id, CancelledAt: null } || of.EndsAt <= now ? null
        : await rooms.Find(id, stop) is not { IsOpen: true } booked ? EventSpaceFault.Lost
        : booked.Resource != of.Resource || booked.During != new Interval(of.StartsAt, of.EndsAt) ? EventSpaceFault.Moved
        : booked.IsRequested ? EventSpaceFault.Requested
        : null;
}

/// <summary>A reason why the space of an event may not be free for it.</summary>
[Named("event-space-fault")]
public enum EventSpaceFault
{
    /// <summary>The booking was cancelled, declined or has lapsed.</summary>
    Lost,

    /// <summary>The booking was moved to another time or space.</summary>
    Moved,

    /// <summary>The booking waits for approval.</summary>
    Requested,
}
