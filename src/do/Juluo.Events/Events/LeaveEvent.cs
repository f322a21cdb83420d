namespace Juluo.Events;

/// <summary>POST /events/{id}/attendance/removal — says that the caller does not come, or no longer waits. The place is offered to the next person. Paused members can too.</summary>
[Post("/events/{id}/attendance/removal", Requires.SignIn, Scope = EventRights.Join, Form = typeof(ShowEvent), Say = "events.attendee.left")]
internal sealed class LeaveEvent(UnitOfWork work, Clock clock, EventPlaces places) : Slice<LeaveEvent.Input, Done>
{
    public sealed record Input(EventId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var attendees = new AttendeeStore(work, clock);
        if (await new EventStore(work, clock).Hold(input.Id, stop) is not { } of)
            return new NotFound();
        var mine = await attendees.Of(of.Id, caller.Self, stop);
        if (mine is null && !of.Public && !caller.May(EventRights.Join))
            return new NotFound();
        if (clock.Now >= of.EndsAt)
            return new EventErrors.Over();
        if (of.Ticketed)
            return new EventErrors.ByTicket();
        if (mine?.State is AttendeeState.Coming or AttendeeState.Waiting or AttendeeState.Offered)
            await places.Leave(of, mine, stop);
        return Done.It;
    }
}
