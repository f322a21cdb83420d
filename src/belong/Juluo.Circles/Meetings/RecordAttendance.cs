namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/attendance — records who attended a meeting.</summary>
[Post("/meetings/{id}/attendance", CircleRights.TakePartIn, Form = typeof(ShowMeeting), Say = "circles.attendance.kept")]
internal sealed class RecordAttendance(UnitOfWork work, Clock clock) : Slice<RecordAttendance.Input, Done>
{
    public sealed record Input(MeetingId Id, PersonId[] Present);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Keep)
            return new CircleErrors.OnlyForCoordinators();
        if (meeting.ApprovedAt is not null)
            return new MeetingErrors.MinutesApproved();
        await store.Hold(meeting.Id, stop);
        // Only members, and people recorded while they were members, can be marked as present.
        var known = (await store.Circles.Members(circle.Id, asking: false, stop)).Select(m => m.Person);
        var may = known.Union(await store.Present(meeting.Id, stop)).ToHashSet();
        await store.SetPresent(meeting.Id, [.. input.Present.Where(may.Contains)], stop);
        return Done.It;
    }
}
