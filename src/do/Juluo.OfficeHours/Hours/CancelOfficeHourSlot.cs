namespace Juluo.OfficeHours;

/// <summary>POST /office-hours/{id}/slots/{slot}/removal — calls off one slot. If a member has taken it, their appointment is cancelled and they are notified.</summary>
[Post(
    "/office-hours/{id}/slots/{slot}/removal",
    OfficeHoursRights.TakePart,
    Form = typeof(ShowOfficeHours),
    Say = "office-hours.slot.called-off"
)]
internal sealed class CancelOfficeHourSlot(UnitOfWork work, Clock clock, Notifier notifier) : Slice<CancelOfficeHourSlot.Input, Done>
{
    public sealed record Input(OfficeHoursId Id, OfficeSlotId Slot);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeHoursStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } hours
            || hours.Expert != caller.Person
            || await store.FindSlot(hours.Id, input.Slot, stop) is not { } slot
        )
            return new NotFound();
        if (slot.StartsAt <= clock.Now)
            return new AppointmentErrors.SlotPast();
        if (!await store.CallOff(slot.Id, stop))
            return new NotFound();
        await new AppointmentStore(work, clock).EndOf(a => a.Slot == slot.Id, caller.Self, caller.Name, notifier, stop);
        return Done.It;
    }
}
