namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/details — moves or renames a meeting. The people invited are notified of another time or place.</summary>
[Post(
    "/meetings/{id}/details",
    CircleRights.TakePartIn,
    Form = typeof(ShowMeeting),
    Changes = typeof(ShowMeeting),
    Say = "circles.meeting.changed"
)]
internal sealed class ChangeMeeting(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ChangeMeeting.Input, Done>
{
    public sealed record Input(MeetingId Id) : MeetingDetails;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Keep)
            return new CircleErrors.OnlyForCoordinators();
        var at = input.Check(caller.Community.Zone);
        if (at.Failed)
            return at.As<Done>();
        var moved = meeting with { Title = input.Title, At = at.Value, MinutesLong = input.MinutesLong, Place = input.Place };
        var done = await store.Set(
            meeting.Id,
            $"title = {moved.Title}, at = {moved.At}, minutes_long = {moved.MinutesLong}, place = {moved.Place}",
            stop
        );
        if (!done.Failed && MustHear(meeting, moved, clock.Now))
            await notifier.Notify(
                (await store.Circles.Members(circle.Id, asking: false, stop)).ConvertAll(m => m.Person),
                new(
                    CircleNotices.Meeting,
                    $"meeting:{meeting.Id}:moved:{clock.Now}",
                    meeting.At == moved.At ? "circles.told.meeting-place" : "circles.told.meeting-moved",
                    new
                    {
                        title = moved.Title,
                        before = meeting.At,
                        at = moved.At,
                    },
                    $"/meetings/{meeting.Id}"
                )
                {
                    Quote = moved.Place,
                },
                stop
            );
        return done;
    }

    /// <summary>Returns true if invited people must be notified: the meeting is in the future and its time or place changed.</summary>
    internal static bool MustHear(Meeting before, Meeting moved, Instant now) =>
        before is { InvitedAt: not null, CancelledAt: null } && moved.At > now && (before.At != moved.At || before.Place != moved.Place);
}
