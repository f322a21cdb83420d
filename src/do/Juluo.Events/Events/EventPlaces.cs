namespace Juluo.Events;

/// <summary>Gives places to those who come, and offers places that become free to those who wait, in the order of their answers.</summary>
internal sealed class EventPlaces(UnitOfWork work, Clock clock, EventNotices notices)
{
    private static readonly Duration KeptFor = Duration.FromHours(24);
    private static readonly Duration KeptAtLeast = Duration.FromMinutes(30);

    private readonly AttendeeStore attendees = new(work, clock);
    private readonly EventStore events = new(work, clock);

    /// <summary>The state of a new answer: coming if there are places for the whole party and no one waits.</summary>
    public static AttendeeState StateOf(Event of, int party) => of.IsFull(party) ? AttendeeState.Waiting : AttendeeState.Coming;

    /// <summary>
    /// Returns the time until which an offered place is kept: a day, but half of the time that is left if the event starts sooner, so that the next person has the other half, and half
    /// an hour at least.
    /// </summary>
    public static Instant KeptUntil(Event of, Instant now) =>
        Instant.Min(of.EndsAt, now + Duration.Max(KeptAtLeast, Duration.Min(KeptFor, (of.StartsAt - now) / 2)));

    /// <summary>Takes back a person's answer, and offers the place to the next. The caller holds the event.</summary>
    public async Task Leave(Event of, Attendee attendee, CancellationToken stop)
    {
        await attendees.Set(attendee.Id, AttendeeState.Left, null, stop);
        await Offer(of.Id, stop);
    }

    /// <summary>
    /// Offers free places to those who wait, until the next party is too large for what is left: no one is passed over but a party that is larger than the event. Without a limit, all
    /// who wait come. The caller holds the event.
    /// </summary>
    public async Task Offer(EventId id, CancellationToken stop)
    {
        if (await events.Find(id, stop) is not { Waiting: > 0 } of || of.Free == 0 || !of.IsOpen(clock.Now))
            return;
        // Each of them takes a place at least.
        var waiting = await attendees.Waiting(id, of.Places, of.Free ?? int.MaxValue, stop);
        if (of.Places is not { } most)
        {
            foreach (var attendee in waiting)
                await attendees.Set(attendee.Id, AttendeeState.Coming, null, stop);
            await notices.Send("placed", of, waiting, $"{clock.Now}", stop);
            return;
        }

        var (held, until, offered) = (of.Held, KeptUntil(of, clock.Now), new List<Attendee>());
        foreach (var next in waiting)
        {
            if (held + next.Party > most)
                break;
            held += next.Party;
            await attendees.Set(next.Id, AttendeeState.Offered, until, stop);
            offered.Add(next with { OfferedUntil = until });
        }

        await notices.Send("offered", of, offered, $"{until}", stop);
    }

    /// <summary>Takes back offers that were not taken in time, and makes them to the next. The caller holds the event. Does nothing if none is made.</summary>
    /// <returns>True if there was one.</returns>
    public async Task<bool> Expire(Event of, CancellationToken stop)
    {
        if (of.Held == of.Coming)
            return false;
        var late = await attendees.Late(of.Id, stop);
        foreach (var attendee in late)
            await attendees.Set(attendee.Id, AttendeeState.Lapsed, null, stop);
        if (of.IsOpen(clock.Now))
            await notices.Send("lapsed", of, [.. late.Select(a => a with { OfferedUntil = null })], $"{clock.Now}", stop);
        if (late.Count > 0)
            await Offer(of.Id, stop);
        return late.Count > 0;
    }
}
