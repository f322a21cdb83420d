namespace Juluo.Bookings;

/// <summary>POST /places/calendars/{id}/removal — removes an external calendar: it blocks nothing from now on.</summary>
[Post("/places/calendars/{id}/removal", SpacesModule.Manage, Form = typeof(ListOutsideCalendars), Say = "bookings.outside.removed")]
internal sealed class RemoveOutsideCalendar(UnitOfWork work, Clock clock, Audit audit) : Slice<RemoveOutsideCalendar.Input, Done>
{
    public sealed record Input(OutsideCalendarId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OutsideCalendarStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } row)
            return new NotFound();
        await store.Remove(row.Calendar, stop);
        await audit.Did(caller.Person, "bookings.calendar.remove", input.Id.ToString(), new { host = row.Calendar.Host }, stop);
        return Done.It;
    }
}
