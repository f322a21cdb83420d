namespace Juluo.Bookings;

/// <summary>POST /places/calendars — subscribes a space to an external calendar whose events block it. Reads it at once, so that a wrong address is reported at once.</summary>
[Post("/places/calendars", SpacesModule.Manage, Form = typeof(ListOutsideCalendars), PerMinute = 30)]
internal sealed class AddOutsideCalendar(
    UnitOfWork work,
    Clock clock,
    ResourcesFacade allResources,
    OutsideCalendarReading reading,
    Audit audit
) : Slice<AddOutsideCalendar.Input, AddOutsideCalendar.Output>
{
    public sealed record Input(ResourceId Resource, string Url = "");

    /// <param name="Closures">The number of coming times at which the calendar closes the resource.</param>
    public sealed record Output(OutsideCalendarId Id, int Closures) : ICreated<OutsideCalendarId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await allResources.Find(input.Resource, stop) is not { RetiredAt: null } resource)
            return new NotOffered("resource");
        var store = new OutsideCalendarStore(work, clock);
        if ((await store.All(stop)).Count >= OutsideCalendar.Most)
            return new OutsideCalendarErrors.TooMany(OutsideCalendar.Most);
        var address = OutsideCalendarReading.Address(input.Url);
        var read = await reading.From(address, null, resource.TimeZone, clock.Now, stop);
        if (read.Failed)
            return read.As<Output>();
        var host = new Uri(address).Host;
        var id = await store.Add(resource.Id, reading.Seal(address), host, caller.Person, stop);
        await store.Keep((await store.Find(id, stop))!.Calendar, read, stop);
        await audit.Did(caller.Person, "bookings.calendar.add", id.ToString(), new { host, resource = resource.Id }, stop);
        return new Output(id, (await store.Find(id, stop))!.Calendar.Closures);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            "/places/calendars",
            "bookings.outside.added",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Closures.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
