namespace Juluo.Circles;

/// <summary>POST /meetings/{id}/agenda/order — moves an item of the agenda one place up or down.</summary>
[Post("/meetings/{id}/agenda/order", CircleRights.TakePartIn, Form = typeof(ShowMeeting), Then = "#agenda")]
internal sealed class MoveAgendaItem(UnitOfWork work, Clock clock) : Slice<MoveAgendaItem.Input, Done>
{
    public sealed record Input(MeetingId Id, AgendaItemId Item, bool Up);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (meeting, circle))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Keep)
            return new CircleErrors.OnlyForCoordinators();
        await store.Hold(meeting.Id, stop);
        var order = (await store.Agenda(meeting.Id, stop)).ConvertAll(i => i.Id);
        if (!order.Contains(input.Item))
            return new NotFound();
        await store.Order(meeting.Id, Moved(order, input.Item, input.Up), stop);
        return Done.It;
    }

    internal static List<AgendaItemId> Moved(List<AgendaItemId> order, AgendaItemId item, bool up)
    {
        var at = order.IndexOf(item);
        var to = Math.Clamp(up ? at - 1 : at + 1, 0, order.Count - 1);
        List<AgendaItemId> moved = [.. order];
        (moved[at], moved[to]) = (moved[to], moved[at]);
        return moved;
    }
}
