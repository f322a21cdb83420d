namespace Juluo.Casework;

/// <summary>POST /submissions/{id}/case/appointments/{appointment}/answer — confirms an appointment or declines it, which frees the space.</summary>
[Post(
    "/submissions/{id}/case/appointments/{appointment}/answer",
    Requires.Nothing,
    Form = typeof(ShowMyCase),
    Then = "#appointments",
    Say = "casework.saved"
)]
internal sealed class AnswerAppointment(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, CaseTeam team, RoomsFacade rooms)
    : Slice<AnswerAppointment.Input, Done>
{
    public sealed record Input(SubmissionId Id, CaseAppointmentId Appointment, bool Come = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PortalReader(new CaseStore(work, clock, seal), forms).Hold(input.Id, caller, stop) is not { Case: var one })
            return new NotFound();
        var store = new CaseAppointmentStore(work, clock);
        if (await store.Find(one.Id, input.Appointment, stop) is not { } appointment)
            return new NotFound();
        if (input.Come ? !await store.Confirm(appointment.Id, stop) : !await store.Cancel(appointment.Id, byApplicant: true, stop))
            return new CaseAppointmentErrors.Over();
        if (!input.Come)
        {
            if (appointment.Booking is { } booking)
                await rooms.Release(booking, stop);
            await team.Notify(
                one with
                {
                    AssignedTo = appointment.Person ?? one.AssignedTo,
                },
                "appointment-declined",
                appointment.Id.ToString(),
                stop
            );
        }

        return Done.It;
    }
}
