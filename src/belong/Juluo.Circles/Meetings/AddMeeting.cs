namespace Juluo.Circles;

/// <summary>POST /circles/{id}/meetings — calls a meeting, by a coordinator or the secretary.</summary>
[Post(
    "/circles/{id}/meetings",
    CircleRights.TakePartIn,
    Form = typeof(ListMeetings),
    Then = "/meetings/{Id}",
    Say = "circles.meeting.called"
)]
internal sealed class AddMeeting(UnitOfWork work, Clock clock, Outbox outbox) : Slice<AddMeeting.Input, AddMeeting.Output>
{
    public sealed record Input(CircleId Id) : MeetingDetails;

    public sealed record Output(MeetingId Id) : ICreated<MeetingId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Keep)
            return new CircleErrors.OnlyForCoordinators();
        var at = input.Check(caller.Community.Zone);
        if (at.Failed)
            return at.As<Output>();
        var id = await store.Call(circle.Id, input.Title, at.Value, input.MinutesLong, input.Place, caller.Self, stop);
        if (!circle.Private)
            await outbox.Publish(new MeetingCalled(new(id, circle.Id, at.Value, input.MinutesLong)), stop);
        return new Output(id);
    }
}
