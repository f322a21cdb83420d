namespace Juluo.Places;

/// <summary>What webhooks may be told of the place: keys, times and states, and where to ask for more. No names, addresses or notes.</summary>
public sealed partial class PlacesModule
{
    public override void Events(PublicEvents events)
    {
        Booking("made", BookingChange.Made);
        Booking("moved", BookingChange.Moved);
        Booking("confirmed", BookingChange.Confirmed);
        Booking("declined", BookingChange.Declined);
        Booking("cancelled", BookingChange.Cancelled);
        Booking("checked-in", BookingChange.CheckedIn);
        Booking("ended", BookingChange.Ended);
        Booking("missed", BookingChange.Missed);
        Booking("lapsed", BookingChange.Lapsed);
        Series("made", BookingChange.Made);
        Series("moved", BookingChange.Moved);
        Series("cancelled", BookingChange.Cancelled);

        events.Add<VisitChanged, VisitEvent>("places.visit.checked-in", Reception, f => f.CheckedIn ? f.Now : null);
        events.Add<VisitChanged, VisitEvent>("places.visit.checked-out", Reception, f => f.CheckedIn ? null : f.Now);
        Visitor("expected", VisitorChange.Expected);
        Visitor("arrived", VisitorChange.Arrived);
        Visitor("left", VisitorChange.Left);
        Visitor("cancelled", VisitorChange.Cancelled);

        Door("opened", DoorEvent.Opened, DoorEvent.Remote, DoorEvent.Exit);
        Door("refused", DoorEvent.Refused);
        Door("forced", DoorEvent.Forced);
        Door("held-open", DoorEvent.HeldOpen);
        events.Add<GatewayChanged, GatewayEvent>("places.gateway.offline", Reception, f => f.Online ? null : f.Now);
        events.Add<GatewayChanged, GatewayEvent>("places.gateway.online", Reception, f => f.Online ? f.Now : null);

        Application("submitted", ApplicationState.Submitted);
        Application("offered", ApplicationState.Offered);
        Application("signed", ApplicationState.Accepted);
        Application("declined", ApplicationState.Declined);
        Application("withdrawn", ApplicationState.Withdrawn);
        Application("lapsed", ApplicationState.Lapsed);
        Subscription("begun", SubscriptionDeed.Begun);
        Subscription("changed", SubscriptionDeed.Changed);
        Subscription("paused", SubscriptionDeed.Paused);
        Subscription("resumed", SubscriptionDeed.Resumed);
        Subscription("ended", SubscriptionDeed.Ended);
        Subscription("continued", SubscriptionDeed.Continued);
        events.Add<PostChanged, PostEvent>("places.post.arrived", Reception, f => f.Now.Gone is null ? f.Now : null);
        events.Add<PostChanged, PostEvent>("places.post.gone", Reception, f => f.Now.Gone is null ? null : f.Now);

        void Booking(string verb, BookingChange change) =>
            events.Add<BookingChanged, BookingEvent>($"places.booking.{verb}", Reception, f => f.Change == change ? f.Now : null);
        void Series(string verb, BookingChange change) =>
            events.Add<SeriesChanged, SeriesEvent>(
                $"places.series.{verb}",
                Reception,
                f => f.Change == change ? new(f.Series, f.Bookings) : null
            );
        void Visitor(string verb, VisitorChange change) =>
            events.Add<VisitorChanged, VisitorEvent>($"places.visitor.{verb}", Reception, f => f.Change == change ? f.Now : null);
        void Door(string verb, params string[] kinds) =>
            events.Add<DoorHeard, DoorHeard.Data>($"places.door.{verb}", Reception, f => kinds.Contains(f.Kind) ? f.Now : null);
        void Application(string verb, ApplicationState state) =>
            events.Add<ApplicationChanged, ApplicationEvent>(
                $"places.application.{verb}",
                Review,
                f => f.Now.State == state ? f.Now : null
            );
        void Subscription(string verb, SubscriptionDeed deed) =>
            events.Add<SubscriptionChanged, SubscriptionEvent>(
                $"places.subscription.{verb}",
                Reception,
                f => f.Deed == deed ? f.Now : null
            );
    }
}
