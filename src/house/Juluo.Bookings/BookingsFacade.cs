namespace Juluo.Bookings;

/// <summary>
/// Bookings as other modules read them, make them on behalf of people, and bring them from elsewhere. What it makes collides like any other booking: the claims in the database decide.
/// </summary>
public sealed class BookingsFacade(UnitOfWork work, Clock clock)
{
    private readonly BookingStore store = new(work, new Outbox(work, clock));

    /// <summary>A resource with what decides on bookings of it at a time.</summary>
    /// <param name="person">For whom it would be booked; null: plans and credits are left out.</param>
    /// <returns>Null if there is no such resource.</returns>
    public Task<Bookable?> Bookable(ResourceId resource, PersonId? person, Instant at, CancellationToken stop) =>
        new BookableStore(work).Find(resource, person, at, clock.Now, stop);

    /// <summary>Whether any of an interval is taken, with the time that the rules keep free around it.</summary>
    public async Task<bool> IsTaken(Bookable what, Interval during, CancellationToken stop) =>
        (await store.Taken(what.Needs, what.Rules.Widened(during), stop)).Count > 0;

    /// <summary>Makes a booking at a price that was agreed, and publishes <see cref="BookingChanged"/>.</summary>
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

    /// <summary>Makes a series with as many of its dates as can be had, writes down those that cannot, and publishes <see cref="SeriesChanged"/>.</summary>
    /// <param name="possible">Dates that the rules allow, in order.</param>
    /// <param name="missed">Dates that the rules refuse.</param>
    /// <returns>How many dates were booked and how many missed.</returns>
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

    /// <summary>Dates of a series that could not be had.</summary>
    public Task<List<SeriesMiss>> Missed(SeriesId series, CancellationToken stop) => new SeriesStore(work).Missed(series, stop);

    /// <summary>People of a list who have a booking at a site, and whether one of theirs pays for being there.</summary>
    public Task<Dictionary<PersonId, bool>> At(
        SiteId site,
        Interval during,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken stop
    ) => store.At(site, during, persons, stop);

    /// <summary>People who may be where a confirmed booking is.</summary>
    /// <param name="Persons">The holder, and guests of this community who have not declined.</param>
    /// <param name="Resources">The booked resource, and the resources whose units it holds, such as the rooms of a hall.</param>
    /// <param name="Ends">Earlier than booked where the holder left.</param>
    public sealed record Coming(
        IReadOnlyList<PersonId> Persons,
        SiteId Site,
        IReadOnlyList<ResourceId> Resources,
        Instant Starts,
        Instant Ends
    );

    /// <summary>Confirmed bookings that touch a time, with the people who may enter by them, in one query.</summary>
    public Task<List<Coming>> During(Interval within, CancellationToken stop) => store.During(within, stop);

    /// <summary>Finds the units of a list that are taken at their times, by their places in the list, in one query.</summary>
    public async Task<HashSet<int>> Taken(IReadOnlyList<(UnitId Unit, Interval During)> all, CancellationToken stop) =>
        [.. await store.Taken(all, stop)];

    /// <summary>How many requests the caller may answer.</summary>
    public Task<int> CountRequests(Caller caller, CancellationToken stop) => store.CountRequests(caller, stop);

    /// <summary>Claims on a resource, and the entry that a calendar shows for each.</summary>
    /// <param name="titles">Titles of bookings are shown.</param>
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

    /// <summary>Claims on resources and on their parts, in one query.</summary>
    /// <param name="self">The person whose invitations are marked; null: no one's.</param>
    public Task<List<CalendarClaim>> Claims(
        IReadOnlyCollection<ResourceId> resources,
        Interval within,
        PersonId? self,
        CancellationToken stop
    ) => new CalendarStore(work).Claims(resources, within, self, stop);

    /// <summary>Claims as the entries that a person may see. Pure.</summary>
    /// <param name="desk">They receive people, and see all.</param>
    public static List<CalendarEntry> Entries(IEnumerable<CalendarClaim> claims, PersonId? self, bool desk) =>
        CalendarStore.Entries(claims, self, desk);

    /// <summary>Bookings that a person holds, or is asked to and has not declined, as calendar programs get them.</summary>
    /// <param name="language">The language of the calendar's owner.</param>
    public Task<List<FeedBooking>> Feed(PersonId person, Interval within, string language, CancellationToken stop) =>
        new FeedStore(work, clock).Of(person, within, language, stop);

    /// <summary>Spaces that are booked for meetings of circles.</summary>
    public Task<ILookup<MeetingId, MeetingBooking>> SpacesOf(
        IReadOnlyCollection<MeetingId> meetings,
        PersonId reader,
        CancellationToken stop
    ) => new MeetingBookingStore(work, clock).Of(meetings, reader, stop);

    /// <summary>Times at which people hold a booking or are asked to one, in one query.</summary>
    public Task<ILookup<PersonId, Interval>> Busy(IReadOnlyCollection<PersonId> people, Interval within, CancellationToken stop) =>
        new TimesStore(work).Busy(people, within, stop);

    /// <summary>Times at which rooms or parts of them are claimed, in one query.</summary>
    public Task<ILookup<ResourceId, Interval>> TakenTimes(IReadOnlyCollection<ResourceId> rooms, Interval within, CancellationToken stop) =>
        new TimesStore(work).Taken(rooms, within, stop);

    /// <summary>A booking as the importing program gives it.</summary>
    /// <param name="ExternalId">Its id in the importing program.</param>
    public sealed record Brought(ResourceId Resource, PersonId Person, Interval During, string? Title, int? People, string ExternalId);

    /// <summary>Those that are not to be had, because others or one another have it, are left out. Of past ones people came.</summary>
    /// <returns>How many there are now.</returns>
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

    /// <summary>Whether a person, or anyone, has ever booked.</summary>
    public Task<bool> HasBooked(PersonId? person, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from bookings.booking where community_id = {work.Community} and ({person}::uuid is null or person_id = {person}))",
            stop
        );
}
