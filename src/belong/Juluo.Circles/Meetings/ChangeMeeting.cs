namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/details — moves or renames a meeting.</summary>
[Post(
    "/meetings/{id}/details",
    CircleRights.TakePartIn,
    Form = typeof(ShowMeeting),
    Changes = typeof(ShowMeeting),
    Then = "/meetings/{id}",
    Say = "circles.meeting.changed"
)]
internal sealed class ChangeMeeting(UnitOfWork work, Clock clock) : Slice<ChangeMeeting.Input, Done>
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
        return await store.Set(
            meeting.Id,
            $"title = {input.Title.Trim()}, at = {at.Value}, minutes_long = {input.MinutesLong}, place = {(string.IsNullOrWhiteSpace(input.Place) ? null : input.Place.Trim())}",
            stop
        );
    }
}
