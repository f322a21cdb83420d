namespace Juluo.Bookings;

/// <summary>What a person booked ahead, waits for and reads by a calendar. The bookings of a person who leaves are cancelled, unless it was chosen that they stay; no one waits who is away.</summary>
internal sealed class OpenBookings(UnitOfWork work, Outbox outbox, Clock clock) : OpenItems
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var zone = work.Community.Zone.Id;
        return
        [
            .. (
                await work.List<(BookingId Id, Guid? Series, string Zh, string En, LocalDate On, int Dates)>(
                    $"""
                    select distinct on (coalesce(b.series_id, b.id)) b.id, b.series_id, r.name_zh, r.name_en, (lower(b.during) at time zone {zone})::date,
                      (count(*) over (partition by coalesce(b.series_id, b.id)))::int
                    from bookings.booking b join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
                    where b.community_id = {work.Community} and b.person_id = {person} and b.state in ('held', 'requested', 'confirmed')
                      and upper(b.during) > {clock.Now} and b.ended_at is null
                    order by coalesce(b.series_id, b.id), lower(b.during)
                    """,
                    stop
                )
            ).OrderBy(b => b.On).Select(b => b.Series is { } series ? new Item("series", new(b.Zh, b.En), b.On, $"/series/{series}", Times: b.Dates) : new Item("booking", new(b.Zh, b.En), b.On, $"/bookings/{b.Id}", Own: true)),
            .. (
                await work.List<(string Zh, string En, LocalDate On)>(
                    $"""
                    select r.name_zh, r.name_en, (lower(w.during) at time zone {zone})::date
                    from bookings.waiting w join spaces.resource r on r.community_id = w.community_id and r.id = w.resource_id
                    where w.community_id = {work.Community} and w.person_id = {person} and w.state = 'waiting' and upper(w.during) > {clock.Now}
                    order by lower(w.during)
                    """,
                    stop
                )
            ).Select(w => new Item("waiting", new(w.Zh, w.En), w.On, null)),
            .. (
                await work.List<LocalDate>(
                    $"""
                    select (made_at at time zone {zone})::date from bookings.calendar_link
                    where community_id = {work.Community} and made_by = {person} and revoked_at is null order by made_at
                    """,
                    stop
                )
            ).Select(on => new Item("calendar-link", new("", ""), on, null)),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        await Wait(person, stop);
        await work.Do(
            $"update bookings.calendar_link set revoked_at = {clock.Now} where community_id = {work.Community} and made_by = {person} and revoked_at is null",
            stop
        );
        if (keepsBookings)
            return;
        var coming = new ComingBookings(work, outbox, clock);
        await coming.Cancel(person, nameless: false, stop);
        await coming.EndBegun(person, stop);
    }

    protected override async Task Pause(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        await Wait(person, stop);
        if (!keepsBookings)
            await new ComingBookings(work, outbox, clock).Cancel(person, nameless: false, stop);
    }

    /// <summary>They wait for nothing any more.</summary>
    private Task Wait(PersonId person, CancellationToken stop) =>
        work.Do(
            $"update bookings.waiting set state = 'left' where community_id = {work.Community} and person_id = {person} and state = 'waiting'",
            stop
        );
}
