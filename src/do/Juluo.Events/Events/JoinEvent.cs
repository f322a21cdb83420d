namespace Juluo.Events;

/// <summary>
/// POST /events/{id}/attendance — says that the caller comes, alone or with others. If the event is full, they wait for a place, and are notified when one is offered. Answering again
/// takes an offered place, or changes the number of people.
/// </summary>
[Post("/events/{id}/attendance", EventRights.Join, Form = typeof(ShowEvent))]
internal sealed class JoinEvent(UnitOfWork work, Clock clock, EventPlaces places) : Slice<JoinEvent.Input, JoinEvent.Output>
{
    /// <param name="Party">The number of people, including the caller.</param>
    public sealed record Input(EventId Id, int Party = 1);

    public sealed record Output(AttendeeState State)
    {
        [JsonIgnore]
        public bool IsFirst { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (events, attendees) = (new EventStore(work, clock), new AttendeeStore(work, clock));
        if (await events.Hold(input.Id, caller, stop) is not { } of)
            return new NotFound();
        if (of.IsFull(1) && await places.Expire(of, stop))
            of = (await events.Find(of.Id, caller, stop))!;
        var before = of.Mine is null ? null : await attendees.Of(of.Id, caller.Self, stop);
        var state = Decide(of, before, input.Party, clock.Now);
        if (state.Failed)
            return state.As<Output>();
        await attendees.Add(of.Id, caller.Self, input.Party, state.Value, keepsTurn: input.Party <= before?.Party, stop);
        // A smaller party leaves places to others.
        await places.Offer(of.Id, stop);
        return new Output(state.Value) { IsFirst = before is null };
    }

    /// <summary>Decides the state of an answer. A larger party keeps the places that it has unless all are free; those who wait go first. Pure.</summary>
    /// <param name="before">The person's answer that still holds; null if there is none.</param>
    internal static Outcome<AttendeeState> Decide(Event of, Attendee? before, int party, Instant now)
    {
        if (Check(of, party, now) is { } wrong)
            return wrong;
        if (before is null)
            return EventPlaces.StateOf(of, party);
        if (before.State == AttendeeState.Waiting)
            return AttendeeState.Waiting;
        return party <= before.Party || !of.IsFull(party - before.Party)
            ? AttendeeState.Coming
            : new AttendeeErrors.NotEnoughPlaces(before.Party + (of.Waiting > 0 ? 0 : of.Free ?? 0));
    }

    internal static Error? Check(Event of, int party, Instant now) =>
        of.Closed(now)
        ?? (Error?)(of.Ticketed ? new EventErrors.ByTicket() : null)
        ?? (party < 1 || party > of.MostParty ? new AttendeeErrors.PartyTooLarge(of.MostParty) : null);

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/events/{input.Id}",
            $"events.attendee.now.{EnumWord.Of(output.State)}",
            Undo: output.IsFirst ? $"/events/{input.Id}/attendance/removal" : null
        );
}
