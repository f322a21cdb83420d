namespace Juluo.Circles;

/// <summary>Webhook events of circles.</summary>
public sealed partial class CirclesModule
{
    public override void Events(PublicEvents events)
    {
        Circle("founded", CircleEvent.Founded);
        Circle("closed", CircleEvent.Closed);
        Circle("reopened", CircleEvent.Reopened);
        events.Add<MeetingCalled, MeetingEvent>("circles.meeting.called", "people.see", f => f.Now);
        events.Add<MeetingCancelled, MeetingEvent>("circles.meeting.cancelled", "people.see", f => f.Now);
        events.Add<DecisionOpened, DecisionOpened.Data>("circles.decision.opened", "people.see", f => f.Now);
        events.Add<DecisionDecided, DecisionDecided.Data>("circles.decision.decided", "people.see", f => f.Now);

        void Circle(string verb, string change) =>
            events.Add<CircleChanged, CircleChanged.Data>(
                $"circles.circle.{verb}",
                "people.see",
                f => f.Change == change ? new(f.Circle, f.Kind) : null
            );
    }
}
