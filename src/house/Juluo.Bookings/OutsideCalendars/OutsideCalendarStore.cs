namespace Juluo.Bookings;

/// <summary>
/// Stores external calendars and the closures read from them. Closures claim units like bookings, so that nothing can be booked during them; units already booked keep their bookings.
/// </summary>
internal sealed class OutsideCalendarStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select o.id, o.resource_id, o.host, o.name, o.tried_at, o.well_at, o.failures, o.failure, o.failure_with::text, o.unread, o.left_out,
              (select count(*)::int from bookings.closure x where x.community_id = o.community_id
                and x.source = 'calendar:' || o.id and upper(x.during) > {Now}),
              o.address, o.tag
            from bookings.outside_calendar o where o.community_id = {work.Community}
            """;

    private DateTime Now => clock.Now.ToDateTimeUtc();

    /// <param name="Address">The address, sealed.</param>
    public sealed record Row(OutsideCalendar Calendar, string Address, string? Tag);

    public async Task<List<OutsideCalendar>> All(CancellationToken stop) =>
        (await work.List($"{Select} order by o.id", Read, stop)).ConvertAll(r => r.Calendar);

    public async Task<Row?> Find(OutsideCalendarId id, CancellationToken stop) => await work.Find($"{Select} and o.id = {id}", Read, stop);

    /// <summary>Finds a calendar and locks it until the transaction ends.</summary>
    public async Task<Row?> Hold(OutsideCalendarId id, CancellationToken stop) =>
        await work.Find($"{Select} and o.id = {id} for update", Read, stop);

    /// <summary>Returns the calendars that are due for reading, the longest overdue first.</summary>
    public Task<List<Row>> Due(int most, CancellationToken stop) =>
        work.List($"{Select} and o.due_at <= {Now} order by o.due_at, o.id limit {most}", Read, stop);

    public async Task<OutsideCalendarId> Add(ResourceId resource, string address, string host, PersonId? by, CancellationToken stop)
    {
        var id = Id.New<OutsideCalendarId>(clock);
        await work.Do(
            $"""
            insert into bookings.outside_calendar (community_id, id, resource_id, address, host, made_at, made_by, due_at)
            values ({work.Community}, {id}, {resource}, {address}, {host}, {Now}, {by}, {Now})
            """,
            stop
        );
        return id;
    }

    /// <summary>Records the result of a reading. On success, replaces the coming closures with the calendar's times.</summary>
    public async Task Keep(OutsideCalendar calendar, Outcome<OutsideCalendarReading.Read> read, CancellationToken stop)
    {
        var failures = read.Failed ? calendar.Failures + 1 : 0;
        var error = read.Failed ? read.Errors[0] : null;
        var json = error is null ? null : JsonSerializer.Serialize(error, error.GetType(), Json.Options);
        var said = read.Failed ? null : read.Value;
        var due = clock.Now + OutsideCalendar.Wait(failures);
        await work.Do(
            $"""
            update bookings.outside_calendar set tried_at = {Now}, due_at = {due}, failures = {failures}, failure = {error?.Key},
              failure_with = {json}::jsonb,
              well_at = case when {error?.Key}::text is null then {Now} else well_at end,
              name = coalesce({said?.Name}, name), tag = case when {error?.Key}::text is null then {said?.Tag} else tag end,
              unread = case when {said?.Times is not null} then {said?.Unread ?? 0} else unread end,
              left_out = case when {said?.Times is not null} then {(said?.LeftOut ?? []).ToArray()}::text[] else left_out end
            where community_id = {work.Community} and id = {calendar.Id}
            """,
            stop
        );
        if (!read.Failed && read.Value.Times is { } times)
            await Close(calendar, [.. times.Where(t => t.End > clock.Now)], stop);
        if (!read.Failed)
            await Claim(calendar, stop);
    }

    /// <summary>Removes a calendar and its coming closures; past ones stay as history.</summary>
    public async Task Remove(OutsideCalendar calendar, CancellationToken stop)
    {
        await Close(calendar, [], stop);
        await work.Do($"delete from bookings.outside_calendar where community_id = {work.Community} and id = {calendar.Id}", stop);
    }

    /// <summary>Returns the current and future bookings that overlap a closure of their resource's calendar, because they were made before the closure was read; the soonest first.</summary>
    public async Task<List<(ResourceId Resource, BookingId Booking, Interval During)>> Clashes(int most, CancellationToken stop) =>
        await work.List<(ResourceId, BookingId, Interval)>(
            $"""
            select distinct b.resource_id, b.id, b.during from bookings.outside_calendar o
            join bookings.closure x on x.community_id = o.community_id and x.source = 'calendar:' || o.id and upper(x.during) > {Now}
            join bookings.booking_here b on b.community_id = o.community_id and b.resource_id = o.resource_id and b.during && x.during
              and b.state in ('held', 'requested', 'confirmed') and upper(b.during) > {Now}
            where o.community_id = {work.Community} order by b.during limit {most}
            """,
            stop
        );

    private async Task Close(OutsideCalendar calendar, IReadOnlyList<Interval> times, CancellationToken stop)
    {
        var names = times.Select(t => $"{t.Start.ToUnixTimeSeconds()}-{t.End.ToUnixTimeSeconds()}").ToArray();
        var source = OutsideCalendar.Source(calendar.Id);
        await work.Do(
            $"""
            with gone as (
              select id from bookings.closure
              where community_id = {work.Community} and source = {source} and upper(during) > {Now} and not (external_id = any({names}))
            )
            delete from bookings.claim where community_id = {work.Community} and closure_id in (select id from gone)
            """,
            stop
        );
        await work.Do(
            $"""
            delete from bookings.closure
            where community_id = {work.Community} and source = {OutsideCalendar.Source(calendar.Id)}
            and upper(during) > {Now} and not (external_id = any({names}))
            """,
            stop
        );
        var origin = OutsideCalendar.Source(calendar.Id);
        var ends = times.Select(t => t.End);
        var starts = times.Select(t => t.Start);
        await work.Do(
            $"""
            insert into bookings.closure (community_id, id, resource_id, during, source, external_id, made_at)
            select {work.Community}, t.id, {calendar.Resource}, tstzrange(t.starts, t.ends), {origin}, t.name, {Now}
            from unnest({times.Select(_ => Id.New<ClosureId>(clock))}::uuid[], {starts}::timestamptz[], {ends}::timestamptz[],
              {names}::text[]) as t (id, starts, ends, name)
            on conflict on constraint one_closure_of_an_external_id do nothing
            """,
            stop
        );
    }

    /// <summary>
    /// Claims the free units of the resource during the closures. Units that a booking already has stay with it; if the booking is cancelled, the next reading closes the gap.
    /// </summary>
    private async Task Claim(OutsideCalendar calendar, CancellationToken stop)
    {
        var pieces = await work.List<(ClosureId Closure, UnitId Unit, Interval During)>(
            $$"""
            with unit as (
              select u.id, case when m.id <> m.whole then m.units end as needed, row_number() over (partition by m.id order by u.number) as nth
              from {{ResourcesFacade.MadeOf(work, $"array[{calendar.Resource}]")}} m
              join {{ResourcesFacade.Units(work)}} u on u.resource_id = m.id and u.retired_at is null
            )
            select x.id, u.id, piece
            from bookings.closure x
            join unit u on u.nth <= coalesce(u.needed, u.nth)
            cross join lateral unnest(tstzmultirange(x.during) - coalesce(
              (select range_agg(c.during) from bookings.claim_here c where c.community_id = {{work.Community}} and c.unit_id = u.id
                and c.during && x.during),
              '{}'::tstzmultirange)) as piece
            where x.community_id = {{work.Community}} and x.source = {{OutsideCalendar.Source(calendar.Id)}} and upper(x.during) > {{Now}}
            """,
            stop
        );
        if (pieces.Count == 0)
            return;
        // Another booking may have taken a unit since the query.
        var closures = pieces.Select(p => p.Closure);
        var ends = pieces.Select(p => p.During.End);
        var units = pieces.Select(p => p.Unit);
        var starts = pieces.Select(p => p.During.Start);
        await work.Do(
            $"""
            insert into bookings.claim (community_id, id, unit_id, during, closure_id)
            select {work.Community}, t.id, t.unit, tstzrange(t.starts, t.ends), t.closure
            from unnest({pieces.Select(_ => Id.New<ClaimId>(clock))}::uuid[], {units}::uuid[], {closures}::uuid[],
              {starts}::timestamptz[], {ends}::timestamptz[]) as t (id, unit, closure, starts, ends)
            order by t.unit
            on conflict on constraint no_two_claims do nothing
            """,
            stop
        );
    }

    // Not mapped automatically: a failure's arguments may be numbers, and its sentence takes them as texts.
    private static Row Read(DbDataReader r) =>
        new(
            new(
                new(r.GetGuid(0)),
                new(r.GetGuid(1)),
                r.GetString(2),
                r.IsDBNull(3) ? null : r.GetString(3),
                r.IsDBNull(4) ? null : r.Instant(4),
                r.IsDBNull(5) ? null : r.Instant(5),
                r.GetInt32(6),
                r.IsDBNull(7) ? null : r.GetString(7),
                OutsideCalendarReading.With(r.IsDBNull(8) ? "{}" : r.GetString(8)),
                r.GetInt32(9),
                r.GetFieldValue<string[]>(10),
                r.GetInt32(11)
            ),
            r.GetString(12),
            r.IsDBNull(13) ? null : r.GetString(13)
        );
}
