namespace Juluo.Events;

/// <summary>
/// POST /events/{id}/settings — changes an event and moves the booking of its space. If its time or place changes, everyone who comes or waits is notified. If the space is taken at the
/// new time (409), everything stays as it was.
/// </summary>
[Post("/events/{id}/settings", EventRights.Join, Form = typeof(ShowEventSettings), Changes = typeof(ShowEvent), Then = "/events/{Id}")]
internal sealed class ChangeEvent(UnitOfWork work, Clock clock, EventSpaces spaces, EventNotices notices, EventPlaces places)
    : Slice<ChangeEvent.Input, ChangeEvent.Output>
{
    public sealed record Input(EventId Id) : EventForm;

    /// <param name="Notified">The number of people who were notified, with guests.</param>
    public sealed record Output(EventId Id, int Notified);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new EventStore(work, clock);
        var held = await store.HoldToChange(input.Id, caller, stop);
        if (held.Failed)
            return held.As<Output>();
        var of = held.Value;
        var at = input.Times(clock.Now, await spaces.Zone(input.Resource, caller.Community.Zone, stop), begun: of.StartsAt <= clock.Now);
        if (at.Failed)
            return at.As<Output>();
        var booking = await spaces.Move(of, input, at.Value, caller, stop);
        if (booking.Failed)
            return booking.As<Output>();
        var changed = await store.Change(of, input, at.Value, booking.Value, stop);
        if (changed.Failed)
            return changed.As<Output>();
        var now = (await store.Find(of.Id, stop))!;
        var told = 0;
        if ((of.StartsAt, of.EndsAt, of.Place, of.Resource) != (now.StartsAt, now.EndsAt, now.Place, now.Resource))
        {
            var all = await new AttendeeStore(work, clock).Of(of.Id, stop);
            all.RemoveAll(a => a.Person is not null && a.Person == caller.Person);
            await notices.Send("changed", now, all, $"{now.Version}", stop);
            told = all.Count;
            await new AttendeeStore(work, clock).EndOffers(now, stop);
        }

        // There may be more places now.
        await places.Offer(of.Id, stop);
        return new Output(of.Id, told);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/events/{output.Id}", output.Notified > 0 ? "events.event.changed.notified" : "events.event.changed");
}
