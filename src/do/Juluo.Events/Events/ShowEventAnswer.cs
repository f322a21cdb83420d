namespace Juluo.Events;

/// <summary>GET /events/answers/{token} — shows a guest's answer to holders of the link. It changes nothing: mail scanners open links.</summary>
[Get("/events/answers/{token}", Requires.Nothing, Page = typeof(EventAnswerPage), PerMinute = 30, CountsFailures = true)]
internal sealed class ShowEventAnswer(UnitOfWork work, Clock clock, EventAnswerLink answers, EventSpaces spaces)
    : Slice<ShowEventAnswer.Input, EventAnswerView>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<EventAnswerView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            answers.Open(input.Token, caller.Community.Id) is not { } id
            || await new AttendeeStore(work, clock).Find(id, stop) is not { Name: { } name } guest
            || await new EventStore(work, clock).Find(guest.Event, stop) is not { } of
        )
            return new AttendeeErrors.LinkUnknown();
        return new EventAnswerView(
            input.Token,
            of,
            (await spaces.Where([of], stop))[of.Id],
            (await spaces.Zone(of.Resource, caller.Community.Zone, stop)).Id,
            name,
            guest.Party,
            guest.State,
            guest.OfferedUntil,
            clock.Now
        );
    }
}

/// <summary>The answer of a guest without an account, as the guest sees it.</summary>
/// <param name="Zone">The time zone of the place, as a TZDB identifier.</param>
/// <param name="Party">The number of people, including the guest.</param>
/// <param name="OfferedUntil">The time until which a place is kept; null if none is offered.</param>
public sealed record EventAnswerView(
    [property: JsonIgnore] string Token,
    Event Event,
    LocalizedText Where,
    string Zone,
    string Name,
    int Party,
    AttendeeState State,
    Instant? OfferedUntil,
    [property: JsonIgnore] Instant Now
);
