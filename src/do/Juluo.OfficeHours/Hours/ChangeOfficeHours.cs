namespace Juluo.OfficeHours;

/// <summary>POST /office-hours/{id}/details — changes what hours are about and where they are. Those who have a slot are notified when the place or the call changes.</summary>
[Post(
    "/office-hours/{id}/details",
    OfficeHoursRights.TakePart,
    Form = typeof(ShowOfficeHours),
    Changes = typeof(ShowOfficeHours),
    Then = "/office-hours/{id}",
    Say = "office-hours.hours.changed"
)]
internal sealed class ChangeOfficeHours(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ChangeOfficeHours.Input, Done>
{
    public sealed record Input(
        OfficeHoursId Id,
        [Required] string? Subject = null,
        string? About = null,
        string? Place = null,
        string? CallLink = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeHoursStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } hours || hours.Expert != caller.Person)
            return new NotFound();
        if (hours.WithdrawnAt is not null)
            return new OfficeHoursErrors.Withdrawn();
        var (about, place) = (FormText.Long(input.About), FormText.Some(input.Place));
        var link = FormText.Some(input.CallLink) is { } typed ? WebLink.Whole(typed) : null;
        List<Error> wrong =
        [
            .. FormText.CheckGiven("subject", input.Subject, ExpertHours.MostSubject),
            .. FormText.CheckLong("about", about, ExpertHours.MostAbout),
            .. FormText.Check("place", place, ExpertHours.MostPlace),
        ];
        if (place is null && link is null)
            wrong.Add(new OfficeHoursErrors.Nowhere());
        if (link is not null && !WebLink.Is(link, ExpertHours.MostCallLink))
            wrong.Add(new OfficeHoursErrors.NoAddress());
        if (wrong.Count > 0)
            return wrong;
        await store.Describe(hours.Id, input.Subject!.Trim(), about, place, link, stop);
        if (place != hours.Place || link != hours.CallLink)
            foreach (var one in (await new AppointmentStore(work, clock).Coming(caller.Self, stop)).FindAll(a => a.Hours == hours.Id))
                await notifier.Tell(
                    one.Member,
                    new(
                        OfficeHoursNotices.Appointment,
                        $"appointment:{one.Id}:moved:{clock.Now}",
                        "mentoring.told.place-changed",
                        new { name = caller.Name, at = one.StartsAt },
                        $"/appointments/{one.Id}"
                    ),
                    stop
                );
        return Done.It;
    }
}
