namespace Juluo.Bookings;

/// <summary>
/// Coming bookings and waiting-list places of a person who leaves or pauses. Places on the waiting list always end; bookings are cancelled unless the operator chose to keep them.
/// </summary>
internal sealed class BookingsOfLeaver(UnitOfWork work, Outbox outbox, Clock clock, ResourcesFacade resources) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var zone = work.Community.Zone.Id;
        var booked = await work.List<(BookingId Id, Guid? Series, ResourceId What, LocalDate On, int Dates)>(
            $"""
            select distinct on (coalesce(series_id, id)) id, series_id, resource_id, (lower(during) at time zone {zone})::date,
              (count(*) over (partition by coalesce(series_id, id)))::int
            from bookings.booking
            where community_id = {work.Community} and person_id = {person} and state in ('held', 'requested', 'confirmed')
              and upper(during) > {clock.Now} and ended_at is null
            order by coalesce(series_id, id), lower(during)
            """,
            stop
        );
        var waits = await work.List<(ResourceId What, LocalDate On)>(
            $"""
            select resource_id, (lower(during) at time zone {zone})::date from bookings.waiting
            where community_id = {work.Community} and person_id = {person} and state = 'waiting' and upper(during) > {clock.Now}
            order by lower(during)
            """,
            stop
        );
        var named = await resources.Named([.. booked.Select(b => b.What), .. waits.Select(w => w.What)], stop);
        return
        [
            .. booked
                .OrderBy(b => b.On)
                .Select(b =>
                    b.Series is { } series
                        ? new Item("series", named[b.What].Name, b.On, $"/series/{series}", Times: b.Dates, Kept: true)
                        : new Item("booking", named[b.What].Name, b.On, $"/bookings/{b.Id}", Own: true, Kept: true)
                ),
            .. waits.Select(w => new Item("waiting", named[w.What].Name, w.On, null)),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        await Wait(person, stop);
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

    /// <summary>Takes the person off all waiting lists.</summary>
    private Task Wait(PersonId person, CancellationToken stop) =>
        work.Do(
            $"update bookings.waiting set state = 'left' where community_id = {work.Community} and person_id = {person} and state = 'waiting'",
            stop
        );
}
