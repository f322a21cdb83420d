namespace Juluo.Events;

/// <summary>
/// POST /events/{id}/guests/{guest}/removal — takes a guest without an account off the list, such as a made-up one, and offers the place to the next person. The guest is not notified,
/// and can answer again.
/// </summary>
[Post("/events/{id}/guests/{guest}/removal", EventRights.Join, Form = typeof(ShowEvent), Say = "events.guest.removed")]
internal sealed class RemoveEventGuest(UnitOfWork work, Clock clock, EventPlaces places) : Slice<RemoveEventGuest.Input, Done>
{
    public sealed record Input(EventId Id, AttendeeId Guest);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new EventStore(work, clock).Hold(input.Id, caller, stop) is not { } of
            || !caller.Changes(of)
            || await new AttendeeStore(work, clock).Find(input.Guest, stop) is not { Person: null } guest
            || guest.Event != of.Id
        )
            return new NotFound();
        if (!of.IsOpen(clock.Now))
            return new EventErrors.Over();
        if (of.Ticketed)
            return new EventErrors.ByTicket();
        if (guest.State is AttendeeState.Coming or AttendeeState.Waiting or AttendeeState.Offered)
            await places.Leave(of, guest, stop);
        return Done.It;
    }
}
