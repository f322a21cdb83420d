namespace Juluo.Bookings;

/// <summary>At home: what I have booked next, and what is offered to me.</summary>
[Named("bookings-at-home")]
[Widget(Dashboard.Home, SpacesModule.Book, typeof(BookingsAtHomeWidget), 10)]
public sealed class BookingsAtHome(UnitOfWork work, Outbox outbox, Clock clock) : Slice<Nothing, BookingsAtHome.Output>
{
    private const int Most = 3;

    public sealed record Output(
        IReadOnlyList<Booking> Coming,
        IReadOnlyDictionary<ResourceId, Resource> Resources,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var coming = await new BookingStore(work, outbox).Coming(caller.Self, clock.Now, Most, stop);
        return coming.Count == 0
            ? new NotFound()
            : new Output(coming, await new ResourceStore(work, clock).Named([.. coming.Select(b => b.Resource)], stop), clock.Now);
    }
}
