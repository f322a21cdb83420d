namespace Juluo.Bookings;

/// <summary>Reads bookings and changes their state. Units are taken and released by <see cref="Claims"/>.</summary>
internal sealed partial class BookingStore(UnitOfWork work, Outbox outbox)
{
    private static readonly Sql Columns = new(
        "b.id, b.resource_id as resource, b.person_id as person, b.during, b.state, b.title, b.note, b.people, b.series_id as series, b.made_at, b.held_until, b.checked_in_at, b.ended_at, b.reason, b.late, b.sequence, b.version"
    );

    public async Task<Booking?> Find(BookingId id, CancellationToken stop) =>
        await work.Find<Booking>($"select {Columns} from bookings.booking b where b.community_id = {work.Community} and b.id = {id}", stop);

    /// <summary>Finds a booking and locks it until the transaction ends.</summary>
    public async Task<Booking?> Hold(BookingId id, CancellationToken stop) =>
        await work.Find<Booking>(
            $"select {Columns} from bookings.booking b where b.community_id = {work.Community} and b.id = {id} for update",
            stop
        );

    /// <summary>Returns a person's held, requested and confirmed bookings that are not over, the soonest first.</summary>
    public Task<List<Booking>> Coming(PersonId person, Instant now, int most, CancellationToken stop) =>
        work.List<Booking>(
            $"""
            select {Columns} from bookings.booking b
            where b.community_id = {work.Community} and b.person_id = {person} and upper(b.during) > {now} and b.ended_at is null
              and b.state in ('held', 'requested', 'confirmed')
            order by lower(b.during), b.id limit {most}
            """,
            stop
        );

    /// <summary>Returns a person's bookings that are over, declined, cancelled, lapsed or missed, the latest first.</summary>
    public Task<List<Booking>> Past(PersonId person, Instant now, int most, CancellationToken stop) =>
        work.List<Booking>(
            $"""
            select {Columns} from bookings.booking b
            where b.community_id = {work.Community} and b.person_id = {person}
              and (upper(b.during) <= {now} or b.ended_at is not null or b.state in ('declined', 'cancelled', 'lapsed', 'missed'))
            order by lower(b.during) desc, b.id limit {most}
            """,
            stop
        );

    /// <summary>Finds another open booking by the same holder, of the same resource, that overlaps the same time.</summary>
    public Task<BookingId?> Again(Booking booking, CancellationToken stop) =>
        Within(booking.Resource, booking.Person, booking.During, stop);

    /// <summary>Finds a held, requested or confirmed booking by a person of a resource that overlaps a time; if there are several, the one made last; null if there is none.</summary>
    public async Task<BookingId?> Within(ResourceId resource, PersonId person, Interval during, CancellationToken stop) =>
        (
            await work.List<BookingId>(
                $"""
                select id from bookings.booking_here where community_id = {work.Community} and resource_id = {resource}
                  and person_id = {person} and during && {during}
                  and state in ('held', 'requested', 'confirmed') order by made_at desc limit 1
                """,
                stop
            )
        )
            is [var id]
            ? id
            : null;

    /// <summary>
    /// Finds which of these people have a confirmed booking at a site within a time. The value is true if it is a workplace (desk, office, residency) that money or hours pay for,
    /// rather than a pass.
    /// </summary>
    public async Task<Dictionary<PersonId, bool>> At(
        SiteId site,
        Interval during,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken stop
    ) =>
        (
            await work.List<(PersonId Person, bool Pays)>(
                $"""
                select b.person_id, bool_or(r.kind in ('hot_desk', 'fixed_desk', 'office', 'residency') and coalesce((
                  select (q.amount > 0 or q.lines @? '$[*].credit ? (@ != null)') and not q.lines {DeskDays.ByPass}
                  from bookings.quote q where q.community_id = b.community_id and q.booking_id = b.id
                  order by q.made_at desc, q.id desc limit 1), false))
                from bookings.booking b join {ResourcesFacade.Placed(work)} r on r.id = b.resource_id
                where b.community_id = {work.Community} and b.person_id = any({persons}) and b.state = 'confirmed' and r.site_id = {site}
                  and b.during && tstzrange({during.Start}, {during.End})
                group by b.person_id
                """,
                stop
            )
        ).ToDictionary(b => b.Person, b => b.Pays);

    /// <summary>Counts bookings that wait for approval at the sites where the caller works at the desk. All dates of a series count as one, because they are answered together.</summary>
    public async Task<int> CountRequests(Caller caller, CancellationToken stop) =>
        (int)
            await work.Find<long>(
                $"""
                select count(distinct coalesce(b.series_id, b.id)) from bookings.booking b
                join {ResourcesFacade.Placed(work)} r on r.id = b.resource_id
                where b.community_id = {work.Community} and b.state = 'requested'
                  and ({caller.May(SpacesModule.Reception)} or r.site_id = any({Desks(caller)}))
                """,
                stop
            );

    /// <summary>Returns at most 200 bookings that await approval, earliest start first, at the sites where the caller works at reception; at all sites if the permission is community-wide.</summary>
    public Task<List<Booking>> Waiting(Caller caller, CancellationToken stop) =>
        work.List<Booking>(
            $"""
            select {Columns} from bookings.booking b
            join {ResourcesFacade.Placed(work)} r on r.id = b.resource_id
            where b.community_id = {work.Community} and b.state = 'requested'
              and ({caller.May(SpacesModule.Reception)} or r.site_id = any({Desks(caller)}))
            order by lower(b.during), b.id limit 200
            """,
            stop
        );

    private static SiteId[] Desks(Caller caller) =>
        [.. caller.PermissionsAt.Where(s => s.Value.Contains(SpacesModule.Reception)).Select(s => s.Key)];

    /// <summary>Returns and locks the bookings that match a condition, at most 500, for a job. Rows locked by another transaction are skipped and left for the next run.</summary>
    public Task<List<Booking>> Due(Statement where, CancellationToken stop) =>
        work.List<Booking>(
            $"""
            select {Columns} from bookings.booking b
            where b.community_id = {work.Community} and ({where}) order by b.id limit 500 for update skip locked
            """,
            stop
        );

    /// <summary>Finds the intervals within a time at which a resource, or a part it needs, is taken, including buffers.</summary>
    public async Task<List<Interval>> Taken(IReadOnlyList<UnitRequirement> needs, Interval within, CancellationToken stop)
    {
        // A resource with several units counts as taken while fewer are free than needed.
        var units = needs.Select(n => n.Units);
        return Joined(
            await work.List(
                $"""
                with need as (select * from unnest({needs.Select(n => n.Resource)}::uuid[], {units}::int[]) as n (resource_id, units)),
                units as (
                  select n.resource_id, n.units, count(*) as all_units from need n
                  join {ResourcesFacade.Units(work)} u on u.resource_id = n.resource_id and u.retired_at is null group by 1, 2
                ),
                claims as (
                  select u.resource_id, c.during * {within}::tstzrange as during from need n
                  join {ResourcesFacade.Units(work)} u on u.resource_id = n.resource_id and u.retired_at is null
                  cross join lateral (
                    select c.during from bookings.claim_here c where c.community_id = {work.Community} and c.unit_id = u.id
                      and c.during && {within}::tstzrange offset 0) c
                ),
                edges as (select resource_id, lower(during) as at from claims union select resource_id, upper(during) from claims),
                spans as (
                  select resource_id, at as starts, lead(at) over (partition by resource_id order by at) as ends from edges
                )
                select s.starts, s.ends from spans s join units a on a.resource_id = s.resource_id
                where s.ends is not null and (
                  select count(*) from claims c where c.resource_id = s.resource_id and c.during @> s.starts
                ) > a.all_units - a.units
                order by 1, 2
                """,
                r => new Interval(r.Instant(0), r.Instant(1)),
                stop
            )
        );
    }

    /// <summary>Merges overlapping intervals: several parts of a hall can be taken at overlapping times.</summary>
    private static List<Interval> Joined(List<Interval> spans)
    {
        var joined = new List<Interval>();
        foreach (var span in spans)
            if (joined is [.., var last] && span.Start <= last.End)
                joined[^1] = new(last.Start, Instant.Max(last.End, span.End));
            else
                joined.Add(span);
        return joined;
    }

    /// <summary>Changes columns of a locked booking and publishes the change. Increases its version, and with <paramref name="heard"/> its sequence.</summary>
    /// <param name="left">The previous resource, if it moves to another one.</param>
    public async Task Set(
        Booking booking,
        BookingChange change,
        bool heard,
        Statement assignments,
        CancellationToken stop,
        ResourceId? left = null
    )
    {
        var sequence = booking.Sequence + (heard ? 1 : 0);
        var changed = await work.List<Booking>(
            $"""
            update bookings.booking b set {assignments}, version = version + 1, sequence = {sequence}
            where community_id = {work.Community} and id = {booking.Id} returning {Columns}
            """,
            stop
        );
        foreach (var now in changed)
            await outbox.Publish(new BookingChanged(booking.Id, change, sequence, left, BookingEvent.Of(now)), stop);
    }

    /// <summary>Returns the quote of a booking from when it was made or last moved; null if it has none.</summary>
    public async Task<Quote?> QuoteOf(BookingId booking, CancellationToken stop) =>
        await work.Find<Quote>(
            $"""
            select amount as total, currency, lines from bookings.quote
            where community_id = {work.Community} and booking_id = {booking} order by made_at desc, id desc limit 1
            """,
            stop
        );

    /// <summary>Returns the latest quote of each of these bookings; bookings without one are missing.</summary>
    internal async Task<Dictionary<BookingId, Quote>> QuotesOf(IReadOnlyCollection<BookingId> bookings, CancellationToken stop) =>
        (
            await work.List<Quoted>(
                $"""
                select distinct on (booking_id) booking_id as booking, amount as total, currency, lines from bookings.quote
                where community_id = {work.Community} and booking_id = any({bookings.Select(b => b.Value).ToArray()})
                order by booking_id, made_at desc, id desc
                """,
                stop
            )
        ).ToDictionary(q => q.Booking, q => new Quote(q.Total, q.Lines));

    private sealed record Quoted(BookingId Booking, Money Total, IReadOnlyList<QuoteLine> Lines);

    public Task Quote(BookingId booking, Quote quote, Clock clock, CancellationToken stop)
    {
        var id = Id.New<QuoteId>(clock);
        var lines = System.Text.Json.JsonSerializer.Serialize(quote.Lines, Json.Options);
        return work.Do(
            $"""
            insert into bookings.quote (community_id, id, booking_id, made_at, amount, currency, lines)
            values ({work.Community}, {id}, {booking}, {clock.Now}, {quote.Total.Minor}, {quote.Total.Currency}, {lines}::jsonb)
            """,
            stop
        );
    }
}
