namespace Juluo.Bookings;

/// <summary>GET /bookings — lists the caller's coming and past bookings; for the desk also the requests that wait for a decision.</summary>
[Get("/bookings", SpacesModule.Book, Page = typeof(BookingsPage))]
public sealed class ListBookings(UnitOfWork work, Outbox outbox, Clock clock, ResourcesFacade allResources, PeopleFacade people)
    : Slice<Nothing, ListBookings.Output>
{
    /// <param name="Waiting">Requests that wait for the desk's decision.</param>
    /// <param name="Askers">The names of the people who requested them.</param>
    /// <param name="Queued">The times for which the caller is on the waiting list.</param>
    public sealed record Output(
        IReadOnlyList<Booking> Coming,
        IReadOnlyList<Booking> Past,
        IReadOnlyList<Booking> Waiting,
        IReadOnlyDictionary<PersonId, string> Askers,
        IReadOnlyList<Waiting> Queued,
        IReadOnlyDictionary<ResourceId, Resource> Resources,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now
    );

    private const int Most = 100;

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new BookingStore(work, outbox);
        var now = clock.Now;
        var coming = await store.Coming(caller.Self, now, Most, stop);
        var past = await store.Past(caller.Self, now, Most, stop);
        var waiting = await store.Waiting(caller, stop);
        var queued = await new WaitingStore(work).Of(caller.Self, now, stop);
        var resources = await allResources.Named(
            [.. coming.Concat(past).Concat(waiting).Select(b => b.Resource), .. queued.Select(q => q.Resource)],
            stop
        );
        var askers = await people.Named([.. waiting.Select(b => b.Person).Distinct()], stop);
        return new Output(coming, past, waiting, askers.ToDictionary(a => a.Key, a => a.Value.Name), queued, resources, now);
    }
}
