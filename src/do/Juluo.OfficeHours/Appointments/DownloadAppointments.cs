using Juluo.Calendars;

namespace Juluo.OfficeHours;

/// <summary>GET /appointments/calendar — returns the caller's upcoming appointments as a calendar file (iCalendar).</summary>
[Get("/appointments/calendar", OfficeHoursRights.See, MediaTypes = ["text/calendar"])]
internal sealed class DownloadAppointments(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var coming = await new AppointmentStore(work, clock).Coming(caller.Self, stop);
        var cards = await people.Named([.. coming.Select(a => a.Other(caller.Self)).Distinct()], stop);
        var text = IcsWriter.Write(
            caller.Community.Name.In(caller.Language),
            [
                .. coming
                    .Where(a => cards.ContainsKey(a.Other(caller.Self)))
                    .Select(a => new IcsEntry(
                        $"appointment-{a.Id}@juluo",
                        new(a.StartsAt, a.EndsAt),
                        caller.Community.Zone,
                        $"{a.Subject} · {cards[a.Other(caller.Self)].NameIn(caller.Language).First}"
                    )
                    {
                        Place = a.Place ?? a.CallLink,
                    }),
            ],
            clock.Now
        );
        return new Download(
            "appointments.ics",
            IcsWriter.ContentType,
            async (to, ending) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), ending)
        );
    }
}
