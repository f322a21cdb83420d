namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/approvals — approves the minutes of an earlier meeting, by this meeting. They cannot be changed from then on.</summary>
[Post("/meetings/{id}/approvals", CircleRights.TakePartIn, Form = typeof(ShowMeeting), Say = "circles.minutes.approved")]
internal sealed class ApproveMinutes(UnitOfWork work, Clock clock) : Slice<ApproveMinutes.Input, Done>
{
    public sealed record Input(MeetingId Id, MeetingId Minutes);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        if (await store.Find(input.Minutes, caller.Self, stop) is not var (earlier, same) || same.Id != circle.Id)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        if (earlier.At >= meeting.At || earlier.Minutes is null || earlier.ApprovedAt is not null || meeting.At > clock.Now)
            return new MeetingErrors.NothingToApprove();
        var done = await store.Set(earlier.Id, $"approved_at = {clock.Now}, approved_in = {meeting.Id}", stop);
        if (!done.Failed)
            await store.Circles.Note(circle.Id, CircleEvent.Approved, caller.Self, null, earlier.Title, stop);
        return done;
    }
}
