namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/cancellation — cancels a meeting and notifies those invited.</summary>
[Post(
    "/meetings/{id}/cancellation",
    CircleRights.TakePartIn,
    Form = typeof(ShowMeeting),
    Say = "circles.meeting.cancelled",
    Undo = "/meetings/{id}/revival"
)]
internal sealed class CancelMeeting(UnitOfWork work, Clock clock, Notifier notifier, Outbox outbox) : Slice<CancelMeeting.Input, Done>
{
    public sealed record Input(MeetingId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Keep)
            return new CircleErrors.OnlyForCoordinators();
        if (meeting.At <= clock.Now)
            return new MeetingErrors.IsOver();
        var done = await store.Set(meeting.Id, $"cancelled_at = {clock.Now}", stop);
        if (!done.Failed && !circle.Private)
            await outbox.Publish(new MeetingCancelled(new(meeting.Id, circle.Id, meeting.At, meeting.MinutesLong)), stop);
        if (done.Failed || meeting.InvitedAt is null)
            return done;
        var members = (await store.Circles.Members(circle.Id, asking: false, stop)).ConvertAll(m => m.Person);
        await notifier.Notify(
            members,
            new(
                CircleNotices.Meeting,
                $"meeting:{meeting.Id}:cancelled:{clock.Now}",
                "circles.told.meeting-cancelled",
                new { title = meeting.Title, at = meeting.At },
                $"/meetings/{meeting.Id}"
            ),
            stop
        );
        return done;
    }
}
