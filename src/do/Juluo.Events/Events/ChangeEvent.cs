namespace Juluo.Events;

/// <summary>
/// POST /events/{id}/settings — changes an event and moves the booking of its space. If its time or place changes, everyone who comes or waits is notified. If the space is taken at the
/// new time (409), everything stays as it was.
/// </summary>
[Post("/events/{id}/settings", EventRights.Join, Form = typeof(ShowEventSettings), Changes = typeof(ShowEvent), Then = "/events/{Id}")]
internal sealed class ChangeEvent(UnitOfWork work, Clock clock, EventSpaces spaces, EventNotices notices, EventPlaces places)
    : Slice<ChangeEvent.Input, ChangeEvent.Output>
{
    /// <param name="Later">True to change the later dates of its series likewise; the days between them stay.</param>
    public sealed record Input(EventId Id, bool Later = false) : EventForm;

    /// <param name="Notified">The number of notifications, with those to guests.</param>
    /// <param name="Dates">The number of dates that were changed.</param>
    public sealed record Output(EventId Id, int Notified, int Dates);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new EventStore(work, clock);
        var held = await store.HoldToChange(input.Id, caller, input.Later, stop);
        if (held.Failed)
            return held.As<Output>();
        var of = held.Value;
        var zone = await spaces.Zone(of.Resource, caller.Community.Zone, stop);
        var later = input.Later ? await store.After(of, stop) : [];
        var notified = await Change(of, input, caller, store, stop);
        if (notified.Failed)
            return notified.As<Output>();
        var total = notified.Value;
        foreach (var next in later)
        {
            var days = Period.DaysBetween(of.StartsAt.InZone(zone).Date, next.StartsAt.InZone(zone).Date);
            var changed = await Change(
                next,
                input with
                {
                    OnDay = input.OnDay!.Value.PlusDays(days),
                    UntilDay = input.UntilDay?.PlusDays(days),
                },
                caller,
                store,
                stop
            );
            if (changed.Failed)
                return (List<Error>)[new EventErrors.LaterDateStays(spaces.Day(next, zone, caller.Language)), .. changed.Errors];
            total += changed.Value;
        }

        return new Output(of.Id, total, later.Count + 1);
    }

    /// <summary>Changes one date, and returns the number of people who were notified.</summary>
    private async Task<Outcome<int>> Change(Event of, Input input, Caller caller, EventStore store, CancellationToken stop)
    {
        var at = input.Times(clock.Now, await spaces.Zone(input.Resource, caller.Community.Zone, stop), begun: of.StartsAt <= clock.Now);
        if (at.Failed)
            return at.As<int>();
        var booking = await spaces.Move(of, input, at.Value, caller, stop);
        if (booking.Failed)
            return booking.As<int>();
        var changed = await store.Change(of, input, at.Value, booking.Value, stop);
        if (changed.Failed)
            return changed.As<int>();
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
        return told;
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/events/{output.Id}",
            output.Dates > 1 ? "events.series.changed"
                : output.Notified > 0 ? "events.event.changed.notified"
                : "events.event.changed",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = $"{output.Dates}" }
        );
}
