namespace Juluo.Events;

/// <summary>POST /events — plans an event, and books its space for the caller. Nothing is planned if the space is taken (409).</summary>
[Post("/events", EventRights.Host, Form = typeof(NewEvent), Then = "/events/{Id}", Say = "events.event.planned")]
internal sealed class AddEvent(UnitOfWork work, Clock clock, EventSpaces spaces) : Slice<AddEvent.Input, Created<EventId>>
{
    public sealed record Input : EventForm;

    public override async Task<Outcome<Created<EventId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var at = input.Times(clock.Now, await spaces.Zone(input.Resource, caller.Community.Zone, stop));
        if (at.Failed)
            return at.As<Created<EventId>>();
        var booking = await spaces.Book(input, at.Value, host: null, caller, stop);
        if (booking.Failed)
            return booking.As<Created<EventId>>();
        return new Created<EventId>(await new EventStore(work, clock).Plan(input, at.Value, booking.Value, caller.Self, stop));
    }
}
