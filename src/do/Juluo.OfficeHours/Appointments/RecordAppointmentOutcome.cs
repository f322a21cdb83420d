namespace Juluo.OfficeHours;

/// <summary>
/// POST /appointments/{id}/outcome — records whether the two met, and the outcome. Both can do so once the appointment has begun. A meeting counts as help between the two, if both agree to be
/// counted.
/// </summary>
[Post(
    "/appointments/{id}/outcome",
    OfficeHoursRights.TakePart,
    Form = typeof(ShowAppointment),
    Say = "office-hours.appointment.outcome-saved"
)]
internal sealed class RecordAppointmentOutcome(UnitOfWork work, Clock clock) : Slice<RecordAppointmentOutcome.Input, Done>
{
    public sealed record Input(AppointmentId Id, bool Held = true, [Length(Appointment.MostOutcome, Lines = true)] string? Outcome = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new AppointmentStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } appointment)
            return new NotFound();
        if (!appointment.Stands)
            return new AppointmentErrors.IsOver();
        if (appointment.StartsAt > clock.Now)
            return new AppointmentErrors.StillToCome();
        await store.RecordAppointmentOutcome(appointment.Id, input.Held, input.Outcome, stop);
        return Done.It;
    }
}
