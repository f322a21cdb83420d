using Juluo.Kernel;
using NodaTime;

namespace Juluo.Places;

/// <summary>GET /bookings — one's own, coming and past; for the desk also what waits for an answer.</summary>
[Get("/bookings", PlacesRoom.Book, Page = typeof(BookingsPage))]
public sealed class ListBookings(Work work, Outbox outbox, Clock clock) : Slice<Nothing, ListBookings.Output>
{
    public sealed record Output(
        IReadOnlyList<Booking> Coming,
        IReadOnlyList<Booking> Past,
        IReadOnlyList<Booking> Waiting,
        IReadOnlyList<Waiting> Queued,
        IReadOnlyDictionary<ResourceId, Resource> Resources,
        Instant Now
    );

    private const int Most = 100;

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var book = new BookingBook(work, outbox);
        var now = clock.Now;
        var coming = await book.Coming(caller.Self, now, Most, stop);
        var past = await book.Past(caller.Self, now, Most, stop);
        var waiting = caller.May(PlacesRoom.Reception) ? await book.Waiting(stop) : [];
        var queued = await new WaitingBook(work).Of(caller.Self, now, stop);
        var resources = await new ResourceBook(work, clock).Named(
            [.. coming.Concat(past).Concat(waiting).Select(b => b.Resource), .. queued.Select(q => q.Resource)],
            stop
        );
        return new Output(coming, past, waiting, queued, resources, now);
    }
}
