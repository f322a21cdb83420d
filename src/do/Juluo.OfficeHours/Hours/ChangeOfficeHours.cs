namespace Juluo.OfficeHours;

/// <summary>POST /office-hours/{id}/details — changes the subject and the place of hours. Members who have a slot are notified if the place or the call changes.</summary>
[Post(
    "/office-hours/{id}/details",
    OfficeHoursRights.TakePart,
    Form = typeof(ShowOfficeHours),
    Changes = typeof(ShowOfficeHours),
    Say = "office-hours.hours.changed"
)]
internal sealed class ChangeOfficeHours(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ChangeOfficeHours.Input, Done>
{
    public sealed record Input(
        OfficeHoursId Id,
        [Required, Length(ExpertHours.MostSubject)] string? Subject = null,
        [Length(ExpertHours.MostAbout, Lines = true)] string? About = null,
        [Length(ExpertHours.MostPlace)] string? Place = null,
        string? CallLink = null
    ) : IChecked
    {
        internal string? CallAddress => FormText.Some(CallLink) is { } link ? WebLink.Whole(link) : null;

        public IEnumerable<Error> Check(ZonedDateTime now) => OfficeHoursForm.CheckPlace(Place, CallAddress);
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeHoursStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } hours || hours.Expert != caller.Person)
            return new NotFound();
        if (hours.WithdrawnAt is not null)
            return new OfficeHoursErrors.Withdrawn();
        await store.Describe(hours.Id, input.Subject!, input.About, input.Place, input.CallAddress, stop);
        if (input.Place != hours.Place || input.CallAddress != hours.CallLink)
            foreach (var one in (await new AppointmentStore(work, clock).Coming(caller.Self, stop)).FindAll(a => a.Hours == hours.Id))
                await notifier.Notify(
                    one.Member,
                    new(
                        OfficeHoursNotices.Appointment,
                        $"appointment:{one.Id}:moved:{clock.Now}",
                        "mentoring.told.place-changed",
                        new { name = caller.Name, at = one.StartsAt },
                        $"/appointments/{one.Id}"
                    )
                    {
                        Quote = (one with { Place = input.Place, CallLink = input.CallAddress }).Whereabouts,
                    },
                    stop
                );
        return Done.It;
    }
}
