namespace Juluo.Events;

/// <summary>Notifies the hosts of an event when the booking of its space is moved, declined or cancelled by others.</summary>
internal sealed class EventSpaceChanged(UnitOfWork work, Clock clock, EventSpaces spaces, EventNotices notices) : Reaction<BookingChanged>
{
    public override async Task React(BookingChanged fact, CancellationToken stop)
    {
        if (
            fact.Change is BookingChange.Made or BookingChange.CheckedIn or BookingChange.Guests or BookingChange.Ended
            || await new EventStore(work, clock).For(fact.Booking, stop) is not { } of
            || await spaces.Fault(of, clock.Now, stop) is not (EventSpaceFault.Lost or EventSpaceFault.Moved)
        )
            return;
        await notices.Hosts("space", of, [.. of.Hosts], stop, $"{fact.Sequence}:{EnumWord.Of(fact.Change)}");
    }
}
