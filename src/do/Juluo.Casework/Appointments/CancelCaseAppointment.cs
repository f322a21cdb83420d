namespace Juluo.Casework;

/// <summary>POST /cases/{id}/appointments/{appointment}/cancellation — cancels an appointment; the space is free again, and the applicant gets a mail.</summary>
[Post(
    "/cases/{id}/appointments/{appointment}/cancellation",
    CaseworkRights.TakePart,
    Form = typeof(ShowCase),
    Then = "#appointments",
    Say = "casework.appointment.cancelled"
)]
internal sealed class CancelCaseAppointment(UnitOfWork work, Clock clock, CaseSeal seal, RoomsFacade rooms, ApplicantNotice applicant)
    : Slice<CancelCaseAppointment.Input, Done>
{
    public sealed record Input(CaseId Id, CaseAppointmentId Appointment);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Works: true } held)
            return new NotFound();
        var store = new CaseAppointmentStore(work, clock);
        if (await store.Find(held.Case.Id, input.Appointment, stop) is not { } appointment)
            return new NotFound();
        if (!await store.Cancel(appointment.Id, byApplicant: false, stop))
            return new CaseAppointmentErrors.Over();
        if (appointment.Booking is { } booking)
            await rooms.Release(booking, stop);
        await applicant.Send(held.Case.Id, "appointment-cancelled", stop, of: appointment.Id.ToString());
        return Done.It;
    }
}
