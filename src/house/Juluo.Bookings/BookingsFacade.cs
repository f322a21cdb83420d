namespace Juluo.Bookings;

/// <summary>
/// Bookings as other modules read them, make them on behalf of people, and bring them from elsewhere. What it makes collides like any other booking: the claims in the database decide.
/// </summary>
public sealed class BookingsFacade(UnitOfWork work, Clock clock)
{
    /// <summary>A resource with what decides on bookings of it at a time.</summary>
    /// <param name="person">For whom it would be booked; null: plans and credits are left out.</param>
    /// <returns>Null if there is no such resource.</returns>
    public Task<Bookable?> Bookable(ResourceId resource, PersonId? person, Instant at, CancellationToken stop) =>
        new BookableStore(work).Find(resource, person, at, clock.Now, stop);

    /// <summary>Whether any of an interval is taken, with the time that the rules keep free around it.</summary>
    public async Task<bool> IsTaken(Bookable what, Interval during, CancellationToken stop) =>
        (await new BookingStore(work, new Outbox(work, clock)).Taken(what.Needs, what.Rules.Widened(during), stop)).Count > 0;

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
        var store = new SeriesStore(work);
        await store.Add(series, clock.Now, stop);
        var booked = await new SeriesDates(work, clock).Book(what, possible, caller.Person, caller.Community.Currency, stop);
        if (booked.Failed)
            return booked.As<(int, int)>();
        var (made, taken, _) = booked.Value;
        List<SeriesMiss> all = [.. missed.Concat(taken).OrderBy(m => m.Day)];
        await store.Missed(series.Id, all, stop);
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
    ) => new BookingStore(work, new Outbox(work, clock)).At(site, during, persons, stop);

    /// <summary>How many requests the caller may answer.</summary>
    public Task<int> CountRequests(Caller caller, CancellationToken stop) =>
        new BookingStore(work, new Outbox(work, clock)).CountRequests(caller, stop);

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

    /// <summary>A booking as the importing program gives it.</summary>
    /// <param name="ExternalId">Its id in the importing program.</param>
    public sealed record Brought(ResourceId Resource, PersonId Person, Interval During, string? Title, int? People, string ExternalId);

    /// <summary>Those that are not to be had, because others or one another have it, are left out. Of past ones people came.</summary>
    /// <returns>How many there are now.</returns>
    public async Task<int> Bring(IReadOnlyList<Brought> all, string source, Caller caller, CancellationToken stop)
    {
        var (store, count) = (new BookingImportStore(work, clock, source), 0);
        foreach (var of in all.GroupBy(b => b.Resource))
        {
            if (await new BookableStore(work).Find(of.Key, null, clock.Now, clock.Now, stop) is not { } what)
                continue;
            List<BookingRow> rows =
            [
                .. of.Select(b => new BookingRow(0, what.Resource, b.Person, b.During, b.Title, b.People, null, b.ExternalId)),
            ];
            var taken = await store.Add(what, rows, caller, stop);
            await store.Forget([.. taken.Select(t => t.ExternalId)], stop);
            count += rows.Count - taken.Count;
        }

        await store.ConfirmArrival(stop);
        return count;
    }

    /// <summary>Whether a person, or anyone, has ever booked.</summary>
    public Task<bool> HasBooked(PersonId? person, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from bookings.booking where community_id = {work.Community} and ({person}::uuid is null or person_id = {person}))",
            stop
        );

    /// <summary>Counts the use of everything that can be booked from a moment on.</summary>
    public Task Began(Instant at, CancellationToken stop) =>
        work.Do($"update spaces.resource set made_at = least(made_at, {at}) where community_id = {work.Community}", stop);
}
