namespace Juluo.Events;

/// <summary>POST /events/{id}/cancellation — cancels an event and the booking of its space. Everyone who comes or waits is notified at once, so it cannot be undone.</summary>
[Post(
    "/events/{id}/cancellation",
    EventRights.Join,
    Form = typeof(ShowEventSettings),
    Then = "/events/{id}",
    Say = "events.event.cancelled"
)]
internal sealed class CancelEvent(UnitOfWork work, Clock clock, EventSpaces spaces, EventNotices notices) : Slice<CancelEvent.Input, Done>
{
    /// <param name="Later">True to cancel the later dates of its series too.</param>
    public sealed record Input(EventId Id, bool Later = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new EventStore(work, clock);
        var held = await store.HoldToChange(input.Id, caller, input.Later, stop);
        if (held.Failed)
            return held.As<Done>();
        foreach (var of in (List<Event>)[held.Value, .. input.Later ? await store.After(held.Value, stop) : []])
        {
            if (of.Booking is { } booking && await spaces.Cancel(booking, caller, stop) is { Failed: true } kept)
                return kept;
            await Cancel(of, caller.Person, store, notices, new AttendeeStore(work, clock), stop);
        }

        return Done.It;
    }

    /// <param name="by">The person who cancels it, who is not notified.</param>
    internal static async Task Cancel(
        Event of,
        PersonId? by,
        EventStore store,
        EventNotices notices,
        AttendeeStore attendees,
        CancellationToken stop
    )
    {
        await store.Cancel(of.Id, stop);
        var all = await attendees.Of(of.Id, stop);
        await notices.Send("cancelled", of, all.FindAll(a => a.Person is null || a.Person != by), "once", stop);
    }
}
