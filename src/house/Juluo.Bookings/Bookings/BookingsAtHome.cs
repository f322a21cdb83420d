namespace Juluo.Bookings;

/// <summary>Home widget: the caller's next bookings and offers.</summary>
[Named("bookings-at-home")]
[Widget(Dashboard.Home, SpacesModule.Book, typeof(BookingsAtHomeWidget), 10)]
public sealed class BookingsAtHome(UnitOfWork work, Outbox outbox, Clock clock, ResourcesFacade allResources)
    : Slice<Nothing, BookingsAtHome.Output>
{
    private const int Most = 3;

    public sealed record Output(
        IReadOnlyList<Booking> Coming,
        IReadOnlyDictionary<ResourceId, Resource> Resources,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now
    ) : IHeadline
    {
        public string Headline(Words words)
        {
            var (next, what) = (Coming[0], Resources[Coming[0].Resource]);
            var there = words.In(what.TimeZone);
            return next.During.Start <= Now
                ? words.Say("bookings.home.headline.now", new { what = what.Name, until = there.Time(next.During.End) })
                : words.Say("bookings.home.headline", new { what = what.Name, at = there.When(next.During.Start) });
        }
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var coming = await new BookingStore(work, outbox).Coming(caller.Self, clock.Now, Most, stop);
        return coming.Count == 0
            ? new NotFound()
            : new Output(coming, await allResources.Named([.. coming.Select(b => b.Resource)], stop), clock.Now);
    }
}
