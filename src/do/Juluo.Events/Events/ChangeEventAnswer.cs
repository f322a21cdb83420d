namespace Juluo.Events;

/// <summary>
/// POST /events/answers/{token} — changes the answer of a guest without an account. <c>comes</c> takes an offered place, or answers again after they left; without it, their place is
/// offered to the next person.
/// </summary>
[Post("/events/answers/{token}", Requires.Nothing, Form = typeof(ShowEventAnswer), PerMinute = 30, CountsFailures = true)]
internal sealed class ChangeEventAnswer(UnitOfWork work, Clock clock, EventAnswerLink answers, EventPlaces places)
    : Slice<ChangeEventAnswer.Input, ChangeEventAnswer.Output>
{
    public sealed record Input(string Token, bool Comes);

    public sealed record Output(AttendeeState State);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (events, attendees) = (new EventStore(work, clock), new AttendeeStore(work, clock));
        if (
            answers.Open(input.Token, caller.Community.Id) is not { } id
            || await attendees.Find(id, stop) is not { } found
            || await events.Hold(found.Event, stop) is not { } of
            || await attendees.Find(id, stop) is not { } guest
        )
            return new AttendeeErrors.LinkUnknown();
        if (of.IsFull(1) && await places.Expire(of, stop))
            (of, guest) = ((await events.Find(of.Id, stop))!, (await attendees.Find(id, stop))!);
        if (JoinEvent.Check(of, input.Comes ? guest.Party : 1, clock.Now) is { } wrong)
            return wrong;
        if (!input.Comes)
        {
            if (guest.State is AttendeeState.Coming or AttendeeState.Waiting or AttendeeState.Offered)
                await places.Leave(of, guest, stop);
            return new Output(AttendeeState.Left);
        }

        if (guest.State is AttendeeState.Coming or AttendeeState.Waiting)
            return new Output(guest.State);
        if (guest.State == AttendeeState.Offered)
        {
            await attendees.Set(guest.Id, AttendeeState.Coming, null, stop);
            return new Output(AttendeeState.Coming);
        }

        var state = EventPlaces.StateOf(of, guest.Party);
        var again = await attendees.Answer(guest.Id, state, stop);
        return again.Failed ? again.As<Output>() : new Output(state);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"{EventAnswerLink.Path(input.Token)}?{Community.Query}={caller.Community.Slug}");
}
