namespace Juluo.OfficeHours;

/// <summary>
/// POST /appointments/{id}/cancellation — cancels an appointment; the expert and the member can do so, and the other is notified. If the member cancels, the slot is free again; if the expert
/// does, it is called off.
/// </summary>
[Post(
    "/appointments/{id}/cancellation",
    Requires.SignIn,
    Form = typeof(ShowAppointment),
    Then = "/appointments",
    Say = "office-hours.appointment.cancelled"
)]
internal sealed class CancelAppointment(UnitOfWork work, Clock clock, Notifier notifier) : Slice<CancelAppointment.Input, Done>
{
    public sealed record Input(AppointmentId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new AppointmentStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } appointment)
            return new NotFound();
        if (!appointment.Stands || appointment.StartsAt <= clock.Now)
            return new AppointmentErrors.IsOver();
        var side = appointment.Expert == caller.Self ? AppointmentSide.Expert : AppointmentSide.Member;
        if (!await store.Cancel(appointment.Id, side, stop))
            return new AppointmentErrors.IsOver();
        if (side == AppointmentSide.Expert)
            await new OfficeHoursStore(work, clock).CallOff(appointment.Slot, stop);
        await notifier.Notify(appointment.Other(caller.Self), AppointmentStore.Cancelled(appointment, caller.Name), stop);
        return Done.It;
    }
}
