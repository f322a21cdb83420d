namespace Juluo.OfficeHours;

/// <summary>Reminds both people of an appointment once, a day before. Appointments taken within the last six hours are not included yet.</summary>
[Named("mentoring.remind-of-appointments")]
internal sealed class RemindOfAppointments(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier) : Job
{
    private static readonly Duration Before = Duration.FromHours(24);
    private static readonly Duration Fresh = Duration.FromHours(6);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var due = await work.List<AppointmentId>(
            $"""
            update officehours.appointment a set reminded_at = {clock.Now} from officehours.office_slot s
            where a.community_id = {work.Community} and s.community_id = a.community_id and s.id = a.slot_id and a.reminded_at is null
              and a.cancelled_at is null and s.starts_at > {clock.Now} and s.starts_at <= {clock.Now + Before} and a.taken_at <= {clock.Now
                - Fresh}
            returning a.id
            """,
            stop
        );
        foreach (var id in due)
        {
            if (await new AppointmentStore(work, clock).Any(id, stop) is not { } one)
                continue;
            var cards = await people.Named([one.Expert, one.Member], stop);
            foreach (var person in (PersonId[])[one.Expert, one.Member])
                await notifier.Notify(
                    person,
                    new(
                        OfficeHoursNotices.Appointment,
                        $"appointment:{one.Id}:reminder:{person}",
                        "mentoring.told.appointment-reminder",
                        new
                        {
                            name = cards.GetValueOrDefault(one.Other(person))?.Name,
                            subject = one.Subject,
                            at = one.StartsAt,
                        },
                        $"/appointments/{one.Id}"
                    )
                    {
                        Quote = one.Whereabouts,
                    },
                    stop
                );
        }
    }
}
