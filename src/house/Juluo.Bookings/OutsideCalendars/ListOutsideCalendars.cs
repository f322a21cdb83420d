namespace Juluo.Bookings;

/// <summary>GET /places/calendars — lists the external calendars that block spaces, how the last reading went, and which bookings they overlap.</summary>
[Get("/places/calendars", SpacesModule.Manage, Page = typeof(OutsideCalendarsPage))]
public sealed class ListOutsideCalendars(UnitOfWork work, Clock clock, ResourcesFacade allResources)
    : Slice<Nothing, ListOutsideCalendars.Output>
{
    private const int MostClashes = 20;

    public sealed record Clash(ResourceId Resource, BookingId Booking, Instant Start, Instant End);

    public sealed record Output(IReadOnlyList<OutsideCalendar> Calendars, IReadOnlyList<Resource> Resources, IReadOnlyList<Clash> Clashes);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new OutsideCalendarStore(work, clock);
        return new Output(
            await store.All(stop),
            await allResources.InUse(null, stop),
            [.. (await store.Clashes(MostClashes, stop)).Select(c => new Clash(c.Resource, c.Booking, c.During.Start, c.During.End))]
        );
    }
}
