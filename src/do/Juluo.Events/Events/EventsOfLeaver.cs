namespace Juluo.Events;

/// <summary>When a person leaves the community, the events that they host alone are cancelled, others go to a co-host, and their places at others become free.</summary>
internal sealed class EventsOfLeaver(UnitOfWork work, Clock clock, EventSpaces spaces, EventNotices notices, EventPlaces places)
    : ItemsOfLeaver,
        IErase
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var store = new EventStore(work, clock);
        return
        [
            .. (await store.HostedBy(person, stop)).Select(e => new Item("event", e.Title, Day(e), $"/events/{e.Id}")),
            .. (await store.JoinedBy(person, stop))
                .Where(e => e.Host != person)
                .Select(e => new Item("event-place", e.Title, Day(e), $"/events/{e.Id}")),
        ];
    }

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) => Erase(person, stop);

    /// <summary>A pause gives up what bookings give up: a paused person can neither come nor host.</summary>
    protected override Task Pause(PersonId person, bool keepsBookings, CancellationToken stop) =>
        keepsBookings ? Task.CompletedTask : Erase(person, stop);

    /// <summary>Cancels the events of an erased person, and gives their places to others, before their rows are deleted.</summary>
    public async Task Erase(PersonId person, CancellationToken stop)
    {
        var (store, attendees) = (new EventStore(work, clock), new AttendeeStore(work, clock));
        foreach (var hosted in (await store.HostedBy(person, stop)).OrderBy(e => e.Id.Value))
            if (await store.Hold(hosted.Id, stop) is { CancelledAt: null } of)
            {
                if (of.Booking is { } booking)
                    await spaces.Release(booking, stop);
                if (of.CoHosts is [var next, ..])
                {
                    await store.HandOver(of.Id, next, stop);
                    await notices.Hosts("hosts-alone", of, [next], stop);
                    continue;
                }

                await CancelEvent.Cancel(of, person, store, notices, attendees, stop);
            }

        foreach (var id in await store.CoHostedBy(person, stop))
            await store.RemoveCoHost(id, person, stop);
        foreach (var joined in (await store.JoinedBy(person, stop)).OrderBy(e => e.Id.Value))
            if (await store.Hold(joined.Id, stop) is { } of && await attendees.Of(of.Id, person, stop) is { } mine)
                await places.Leave(of, mine, stop);
    }

    private LocalDate Day(Event of) => of.StartsAt.InZone(work.Community.Zone).Date;
}
