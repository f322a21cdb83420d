namespace Juluo.EventOutcomes;

/// <summary>GET /events/{id}/feedback — shows the feedback that the caller gave on an event, and the form to change it.</summary>
[Get("/events/{id}/feedback", EventRights.Join, Page = typeof(EventFeedbackPage))]
internal sealed class ShowEventFeedback(UnitOfWork work, Clock clock, EventsFacade events)
    : Slice<ShowEventFeedback.Input, EventFeedbackView>
{
    public sealed record Input(EventId Id);

    public override async Task<Outcome<EventFeedbackView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await events.Find(input.Id, caller, stop) is not { } of || !(await events.WhoCame(of.Id, stop)).Contains(caller.Self))
            return new NotFound();
        return new EventFeedbackView(
            of,
            await new EventOutcomeStore(work, clock).Said(of.Id, caller.Self, stop),
            FeedbackTime.IsOpen(of, clock.Now)
        );
    }
}

/// <param name="Said">The caller's feedback; null if none was given.</param>
/// <param name="IsOpen">True if it can be given or changed now.</param>
public sealed record EventFeedbackView([property: JsonIgnore] EventDate Event, EventFeedback? Said, bool IsOpen);
