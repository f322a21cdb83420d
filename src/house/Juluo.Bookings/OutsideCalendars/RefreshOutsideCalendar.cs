namespace Juluo.Bookings;

/// <summary>POST /places/calendars/{id}/refresh — reads an external calendar now instead of within half an hour.</summary>
[Post("/places/calendars/{id}/refresh", SpacesModule.Manage, Form = typeof(ListOutsideCalendars), PerMinute = 30)]
internal sealed class RefreshOutsideCalendar(UnitOfWork work, Clock clock, ResourcesFacade allResources, OutsideCalendarReading reading)
    : Slice<RefreshOutsideCalendar.Input, OutsideCalendar>
{
    public sealed record Input(OutsideCalendarId Id);

    public override async Task<Outcome<OutsideCalendar>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OutsideCalendarStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } row || await allResources.Find(row.Calendar.Resource, stop) is not { } resource)
            return new NotFound();
        // Without the tag, so that everything is read again: the person who presses the button doubts the last reading.
        var read = await reading.From(reading.Open(row.Address), null, resource.TimeZone, clock.Now, stop);
        if (await store.Hold(input.Id, stop) is not { } held)
            return new NotFound();
        await store.Keep(held.Calendar, read, stop);
        return (await store.Find(input.Id, stop))!.Calendar;
    }

    protected override Next After(Input input, OutsideCalendar output, Caller caller) =>
        new("/places/calendars", output.Failure is null ? "bookings.outside.refreshed" : "bookings.outside.failed");
}
