namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/invitation — sends the current agenda to all members of the circle.</summary>
[Post("/meetings/{id}/invitation", CircleRights.TakePartIn, Form = typeof(ShowMeeting))]
internal sealed class InviteToMeeting(UnitOfWork work, Clock clock, Notifier notifier)
    : Slice<InviteToMeeting.Input, InviteToMeeting.Output>
{
    public sealed record Input(MeetingId Id);

    public sealed record Output(int Invited);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Keep)
            return new CircleErrors.OnlyForCoordinators();
        if (meeting.CancelledAt is not null)
            return new MeetingErrors.IsCancelled();
        if (meeting.At <= clock.Now)
            return new MeetingErrors.IsOver();
        var agenda = await store.Agenda(meeting.Id, stop);
        var members = (await store.Circles.Members(circle.Id, asking: false, stop)).ConvertAll(m => m.Person);
        var lines = agenda.Select(i => $"{i.Place}. {i.Text}");
        await notifier.Notify(
            members,
            new(
                CircleNotices.Meeting,
                $"meeting:{meeting.Id}:invited:{clock.Now}",
                "circles.told.invited",
                new
                {
                    circle = circle.Name,
                    title = meeting.Title,
                    at = meeting.At,
                },
                $"/meetings/{meeting.Id}"
            )
            {
                Quote = string.Join('\n', meeting.Place is { } place ? lines.Prepend(place) : lines),
            },
            stop
        );
        var done = await store.Set(meeting.Id, $"invited_at = {clock.Now}", stop);
        return done.Failed ? done.As<Output>() : new Output(members.Count);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/meetings/{input.Id}",
            "circles.meeting.invited",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = output.Invited.ToString() }
        );
}
