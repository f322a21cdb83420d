namespace Juluo.Events;

/// <summary>
/// POST /events/{id}/came — records whether the caller was there, until two days after the event. Members who were count as having met, if they agree to that.
/// </summary>
[Post("/events/{id}/came", EventRights.Join, Form = typeof(ShowEvent), Say = "events.came.saved")]
internal sealed class RecordEventAttendance(UnitOfWork work, Clock clock) : Slice<RecordEventAttendance.Input, Done>
{
    public sealed record Input(EventId Id, bool Came);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new EventStore(work, clock).Find(input.Id, caller, stop) is not { Mine: AttendeeState.Coming } of)
            return new NotFound();
        if (clock.Now < of.EndsAt)
            return new EventErrors.NotOver();
        return of.AsksMe(clock.Now) && await new AttendeeStore(work, clock).Came(of.Id, caller.Self, input.Came, stop)
            ? Done.It
            : new EventErrors.AnswersCounted();
    }
}
