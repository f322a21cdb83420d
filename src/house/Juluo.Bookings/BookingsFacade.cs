namespace Juluo.Bookings;

/// <summary>
/// Gives other modules access to bookings: reading them, making them on behalf of people, and importing them. Bookings made here conflict like any other: the claims in the
/// database decide.
/// </summary>
public sealed class BookingsFacade(UnitOfWork work, Clock clock)
{
    private readonly BookingStore store = new(work, new Outbox(work, clock));

    /// <summary>Finds a resource with everything that decides on bookings of it at a time.</summary>
    /// <param name="person">The person it would be booked for, or null to leave out plans and credits.</param>
    /// <returns>Null if there is no such resource.</returns>
    public Task<Bookable?> Bookable(ResourceId resource, PersonId? person, Instant at, CancellationToken stop) =>
        new BookableStore(work).Find(resource, person, at, clock.Now, stop);

    /// <summary>Checks if any part of an interval, including the buffers of the rules, is taken.</summary>
    public async Task<bool> IsTaken(Bookable what, Interval during, CancellationToken stop) =>
        (await store.Taken(what.Needs, what.Rules.Widened(during), stop)).Count > 0;

    /// <summary>Makes a booking at an agreed price, and publishes <see cref="BookingChanged"/>.</summary>
    /// <param name="by">The person who makes it.</param>
    /// <returns>False if another booking has claimed the resource.</returns>
    public Task<bool> Make(Booking booking, PersonId? by, Quote quote, Bookable what, CancellationToken stop) =>
        new Claims(work, clock).Make(
            booking,
            by,
            quote,
            what,
            [new BookingChanged(booking.Id, BookingChange.Made, 0, Now: BookingEvent.Of(booking))],
            stop
        );

    /// <summary>Makes a series with all of its dates that are free, records the others as missed, and publishes <see cref="SeriesChanged"/>.</summary>
    /// <param name="possible">Dates that the rules allow, in order.</param>
    /// <param name="missed">Dates that the rules refuse.</param>
    /// <returns>The numbers of booked and missed dates.</returns>
    public async Task<Outcome<(int Booked, int Missed)>> MakeSeries(
        BookingSeries series,
        Bookable what,
        IReadOnlyList<Booking> possible,
        IReadOnlyCollection<SeriesMiss> missed,
        Caller caller,
        CancellationToken stop
    )
    {
        var kept = new SeriesStore(work);
        await kept.Add(series, clock.Now, stop);
        var booked = await new SeriesDates(work, clock).Book(what, possible, caller.Person, caller.Community.Currency, stop);
        if (booked.Failed)
            return booked.As<(int, int)>();
        var (made, taken, _) = booked.Value;
        List<SeriesMiss> all = [.. missed.Concat(taken).OrderBy(m => m.Day)];
        await kept.Missed(series.Id, all, stop);
        if (made.Count > 0)
            await new Outbox(work, clock).Publish(new SeriesChanged(series.Id, BookingChange.Made, [.. made]), stop);
        return (made.Count, all.Count);
    }

    /// <summary>Returns the dates of a series that could not be booked and were not given up, by day.</summary>
    public Task<List<SeriesMiss>> Missed(SeriesId series, CancellationToken stop) => new SeriesStore(work).Missed(series, stop);

    /// <summary>Finds which of these people have a booking at a site; the value is true if that booking pays for being there.</summary>
    public Task<Dictionary<PersonId, bool>> At(
        SiteId site,
        Interval during,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken stop
    ) => store.At(site, during, persons, stop);

    /// <summary>A confirmed booking with the people who may enter for it.</summary>
    /// <param name="Persons">The holder, and guests of this community who have not declined.</param>
    /// <param name="Resources">The booked resource, and the resources whose units it holds, such as the rooms of a hall.</param>
    /// <param name="Ends">The end; earlier than booked if the holder left early.</param>
    public sealed record Coming(
        IReadOnlyList<PersonId> Persons,
        SiteId Site,
        IReadOnlyList<ResourceId> Resources,
        Instant Starts,
        Instant Ends
    );

    /// <summary>Finds confirmed bookings that touch a time, with the people who may enter for them, in one query.</summary>
    public Task<List<Coming>> During(Interval within, CancellationToken stop) => store.During(within, stop);

    /// <summary>Finds the units of a list that are taken at their times, in one query. Returns their indexes in the list.</summary>
    public async Task<HashSet<int>> Taken(IReadOnlyList<(UnitId Unit, Interval During)> all, CancellationToken stop) =>
        [.. await store.Taken(all, stop)];

    /// <summary>Counts the requests that the caller may answer.</summary>
    public Task<int> CountRequests(Caller caller, CancellationToken stop) => store.CountRequests(caller, stop);

    /// <summary>Finds the claims on a resource, and the calendar entry for each.</summary>
    /// <param name="titles">True to include the titles of bookings.</param>
    public async Task<(List<CalendarClaim> Claims, List<CalendarEntry> Entries)> Calendar(
        ResourceId resource,
        Interval within,
        bool titles,
        CancellationToken stop
    )
    {
        var claims = await new CalendarStore(work).Claims([resource], within, null, stop);
        return (claims, CalendarStore.Entries(claims, null, desk: titles));
    }

    /// <summary>Finds claims on resources and on their parts, in one query.</summary>
    /// <param name="self">The person whose invitations are marked, or null.</param>
    public Task<List<CalendarClaim>> Claims(
        IReadOnlyCollection<ResourceId> resources,
        Interval within,
        PersonId? self,
        CancellationToken stop
    ) => new CalendarStore(work).Claims(resources, within, self, stop);

    /// <summary>Converts claims to the entries that a person may see. Pure.</summary>
    /// <param name="desk">True if the person works at the desk and sees everything.</param>
    public static List<CalendarEntry> Entries(IEnumerable<CalendarClaim> claims, PersonId? self, bool desk) =>
        CalendarStore.Entries(claims, self, desk);

    /// <summary>Bookings for a person's calendar feed: those they hold, and those they are invited to and have not declined.</summary>
    /// <param name="language">The language of the calendar's owner.</param>
    public Task<List<FeedBooking>> Feed(PersonId person, Interval within, string language, CancellationToken stop) =>
        new FeedStore(work, clock).Of(person, within, language, stop);

    /// <summary>Finds spaces that are booked for meetings of circles.</summary>
    public Task<ILookup<MeetingId, MeetingBooking>> SpacesOf(
        IReadOnlyCollection<MeetingId> meetings,
        PersonId reader,
        CancellationToken stop
    ) => new MeetingBookingStore(work, clock).Of(meetings, reader, stop);

    /// <summary>Finds times at which people hold a booking or are invited to one, in one query.</summary>
    public Task<ILookup<PersonId, Interval>> Busy(IReadOnlyCollection<PersonId> people, Interval within, CancellationToken stop) =>
        new TimesStore(work).Busy(people, within, stop);

    /// <summary>Finds times at which rooms or parts of them are claimed, in one query.</summary>
    public Task<ILookup<ResourceId, Interval>> TakenTimes(IReadOnlyCollection<ResourceId> rooms, Interval within, CancellationToken stop) =>
        new TimesStore(work).Taken(rooms, within, stop);

    /// <summary>A booking from an importing program.</summary>
    /// <param name="ExternalId">Its id in the importing program.</param>
    public sealed record Brought(ResourceId Resource, PersonId Person, Interval During, string? Title, int? People, string ExternalId);

    /// <summary>Imports bookings. Bookings whose units are taken, by others or by one another, are left out. Those that have begun are marked as checked in.</summary>
    /// <returns>The number of bookings imported.</returns>
    public async Task<int> Bring(IReadOnlyList<Brought> all, string source, Caller caller, CancellationToken stop)
    {
        var (imports, count) = (new BookingImportStore(work, clock, source), 0);
        foreach (var of in all.GroupBy(b => b.Resource))
        {
            if (await new BookableStore(work).Find(of.Key, null, clock.Now, clock.Now, stop) is not { } what)
                continue;
            List<BookingRow> rows =
            [
                .. of.Select(b => new BookingRow(0, what.Resource, b.Person, b.During, b.Title, b.People, null, b.ExternalId)),
            ];
            var taken = await imports.Add(what, rows, caller, stop);
            await imports.Forget([.. taken.Select(t => t.ExternalId)], stop);
            count += rows.Count - taken.Count;
        }

        await imports.ConfirmArrival(stop);
        return count;
    }

    /// <summary>Finds the bookings of a list that are over, or were cancelled, missed, lapsed or declined.</summary>
    public async Task<HashSet<BookingId>> Over(IReadOnlyCollection<BookingId> ids, CancellationToken stop) =>
        [
            .. await work.List<BookingId>(
                $"""
                select id from bookings.booking where community_id = {work.Community} and id = any ({ids}) and (upper(during) <= {clock.Now}
                  or ended_at is not null or state in ('cancelled', 'missed', 'lapsed', 'declined'))
                """,
                stop
            ),
        ];

    /// <summary>Checks if a person, or with null anyone, has ever booked.</summary>
    public Task<bool> HasBooked(PersonId? person, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from bookings.booking where community_id = {work.Community} and ({person}::uuid is null or person_id = {person}))",
            stop
        );
}
