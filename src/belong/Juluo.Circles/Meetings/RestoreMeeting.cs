namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/revival — restores a cancelled meeting.</summary>
[Post("/meetings/{id}/revival", CircleRights.TakePartIn, Form = typeof(ShowMeeting), Say = "circles.meeting.revived")]
internal sealed class RestoreMeeting(UnitOfWork work, Clock clock) : Slice<RestoreMeeting.Input, Done>
{
    public sealed record Input(MeetingId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        return CircleRights.Of(circle, caller).Keep
            ? await store.Set(meeting.Id, $"cancelled_at = null", stop)
            : new CircleErrors.OnlyForCoordinators();
    }
}
