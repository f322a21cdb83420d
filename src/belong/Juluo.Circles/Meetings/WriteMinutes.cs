namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/minutes — writes the minutes of a meeting, in Markdown. They can be changed until a later meeting approves them.</summary>
[Post(
    "/meetings/{id}/minutes",
    CircleRights.TakePartIn,
    Form = typeof(ShowMeeting),
    Changes = typeof(ShowMeeting),
    Say = "circles.minutes.kept"
)]
internal sealed class WriteMinutes(UnitOfWork work, Clock clock) : Slice<WriteMinutes.Input, Done>
{
    public sealed record Input(MeetingId Id, [Required, Length(Meeting.MostMinutes, Lines = true)] string Text = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Keep)
            return new CircleErrors.OnlyForCoordinators();
        return await store.Set(meeting.Id, $"minutes = {input.Text}, minutes_by = {caller.Self}", stop);
    }
}
