namespace Juluo.Events;

/// <summary>
/// POST /events/{id}/guests — says that a visitor without an account comes to a public event, or waits for a place. They get an email with a link to change the answer; the response
/// contains the same link.
/// </summary>
[Post("/events/{id}/guests", Requires.Nothing, Form = typeof(ShowEvent), PerMinute = 5)]
internal sealed class JoinEventAsGuest(
    UnitOfWork work,
    Clock clock,
    EventPlaces places,
    EventNotices notices,
    EventAnswerLink answers,
    Mailer mailer
) : Slice<JoinEventAsGuest.Input, JoinEventAsGuest.Output>
{
    /// <param name="Party">The number of people, including the visitor.</param>
    public sealed record Input(
        EventId Id,
        [Required, Length(Attendee.MostName)] string? Name = null,
        [Required, Length(EmailAddress.Most)] string? Email = null,
        int Party = 1
    );

    /// <param name="Token">The token of the link at which the visitor changes the answer.</param>
    public sealed record Output(AttendeeState State, string Token);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var events = new EventStore(work, clock);
        if (await events.Hold(input.Id, caller, stop) is not { Public: true } of)
            return new NotFound();
        if (JoinEvent.Check(of, input.Party, clock.Now) is { } wrong)
            return wrong;
        if (!EmailAddress.IsOne(input.Email!))
            return new AttendeeErrors.NoAddress();
        if (of.IsFull(1) && await places.Expire(of, stop))
            of = (await events.Find(of.Id, stop))!;
        var state = EventPlaces.StateOf(of, input.Party);
        var added = await new AttendeeStore(work, clock).Add(of.Id, input.Name!, input.Email!, caller.Language, input.Party, state, stop);
        if (added.Failed)
            return added.As<Output>();
        await notices.Confirm(of, added.Value, stop);
        return new Output(state, answers.Seal(work.Community.Id, added.Value.Id));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"{EventAnswerLink.Path(output.Token)}?{Community.Query}={caller.Community.Slug}",
            mailer.Offered ? "events.guest.answered" : "events.guest.answered.no-mail"
        );
}
