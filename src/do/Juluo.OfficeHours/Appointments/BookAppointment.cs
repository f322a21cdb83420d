namespace Juluo.OfficeHours;

/// <summary>POST /office-hours/{id}/appointments — takes a slot of an expert, with a question that only the expert reads. A slot is taken once.</summary>
[Post(
    "/office-hours/{id}/appointments",
    OfficeHoursRights.TakePart,
    Form = typeof(ShowOfficeHours),
    Then = "/appointments/{Id}",
    Say = "office-hours.appointment.taken",
    Undo = "/appointments/{Id}/cancellation"
)]
internal sealed class BookAppointment(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<BookAppointment.Input, Created<AppointmentId>>
{
    public sealed record Input(
        OfficeHoursId Id,
        [Required] OfficeSlotId? Slot = null,
        [Required, Length(Appointment.MostWords, Lines = true)] string? Words = null
    ) : IChecked;

    public override async Task<Outcome<Created<AppointmentId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeHoursStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } hours || await people.Find(hours.Expert, stop) is not { Here: true })
            return new NotFound();
        if (hours.Expert == caller.Person)
            return new AppointmentErrors.WithOneself();
        if (await store.FindSlot(hours.Id, input.Slot!.Value, stop) is not { Taken: false } slot)
            return new AppointmentErrors.JustTaken();
        if (slot.StartsAt <= clock.Now)
            return new AppointmentErrors.SlotPast();
        var taken = await new AppointmentStore(work, clock).Take(slot.Id, caller.Self, input.Words!, stop);
        if (taken.Failed)
            return taken.As<Created<AppointmentId>>();
        await notifier.Notify(
            hours.Expert,
            new(
                OfficeHoursNotices.Appointment,
                $"appointment:{taken.Value}:taken",
                "mentoring.told.appointment-taken",
                new
                {
                    name = caller.Name,
                    subject = hours.Subject,
                    at = slot.StartsAt,
                },
                $"/appointments/{taken.Value}"
            )
            {
                Quote = input.Words,
            },
            stop
        );
        return new Created<AppointmentId>(taken.Value);
    }
}
