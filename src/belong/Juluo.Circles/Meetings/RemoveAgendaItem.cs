namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/agenda/removal — removes an item from the agenda, by its author or by people who keep the minutes.</summary>
[Post("/meetings/{id}/agenda/removal", CircleRights.TakePartIn, Form = typeof(ShowMeeting), Say = "circles.agenda.removed")]
internal sealed class RemoveAgendaItem(UnitOfWork work, Clock clock) : Slice<RemoveAgendaItem.Input, Done>
{
    public sealed record Input(MeetingId Id, AgendaItemId Item);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        await store.Hold(meeting.Id, stop);
        var agenda = await store.Agenda(meeting.Id, stop);
        if (agenda.Find(i => i.Id == input.Item) is not { } item)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Keep && item.By != caller.Self)
            return new CircleErrors.OnlyForCoordinators();
        if (meeting.ApprovedAt is not null)
            return new MeetingErrors.MinutesApproved();
        await store.RemoveAgendaItem(meeting.Id, item.Id, stop);
        await store.Order(meeting.Id, [.. agenda.Where(i => i.Id != item.Id).Select(i => i.Id)], stop);
        return Done.It;
    }
}
