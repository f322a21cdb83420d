namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/agenda — adds an item to the agenda, by any member of the circle.</summary>
[Post("/meetings/{id}/agenda", CircleRights.TakePartIn, Form = typeof(ShowMeeting), Say = "circles.agenda.added")]
internal sealed class ProposeAgendaItem(UnitOfWork work, Clock clock) : Slice<ProposeAgendaItem.Input, Done>
{
    public sealed record Input(MeetingId Id, [Required, Length(Meeting.MostItem)] string Text = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        var rights = CircleRights.Of(circle, caller);
        if (!rights.TakePart && !rights.Keep)
            return new CircleErrors.OnlyForMembers();
        if (meeting.ApprovedAt is not null)
            return new MeetingErrors.MinutesApproved();
        if ((await store.Agenda(meeting.Id, stop)).Count >= Meeting.MostItems)
            return new MeetingErrors.AgendaIsFull(Meeting.MostItems);
        await store.AddItem(meeting.Id, input.Text.Trim(), caller.Self, stop);
        return Done.It;
    }
}
