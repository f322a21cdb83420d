namespace Juluo.Bookings;

/// <summary>The caller's coming bookings, by space and title; all of them if the person typed the cancel command.</summary>
[SearchSource("booking", SpacesModule.Book, 15)]
internal sealed class FindMyBookings(UnitOfWork work, Outbox outbox, Clock clock, ResourcesFacade allResources, Words words)
    : Slice<SearchQuery, List<SearchHit>>
{
    private const int MostRead = 50;

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var coming = await new BookingStore(work, outbox).Coming(caller.Self, clock.Now, MostRead, stop);
        var spaces = await allResources.Named([.. coming.Select(b => b.Resource)], stop);
        var cancelling = input.Command is { Verb: Verb.Cancel } command ? command : null;
        return coming
            .Where(b => spaces.ContainsKey(b.Resource))
            .Select(b => Hit(b, spaces[b.Resource], Score(b, spaces[b.Resource], cancelling, input.Text)))
            .Where(h => h.Score > 0)
            .ToList();
    }

    private static double Score(Booking booking, Resource space, TypedCommand? cancelling, string typed) =>
        cancelling is null ? SearchScore.Of(typed, space.Name.Zh, space.Name.En, booking.Title) * 0.95
        : cancelling.What is "" or "bookings" or "booking" or "預約" ? SearchScore.Same
        : SearchScore.Of(cancelling.What, space.Name.Zh, space.Name.En, booking.Title);

    private SearchHit Hit(Booking booking, Resource space, double score)
    {
        var there = words.In(space.TimeZone);
        return new(
            booking.Title is { } title ? new(title) : space.Name,
            there.InBoth(
                "search.booking.line",
                new
                {
                    space = space.Name,
                    on = booking.During.Start,
                    until = there.Time(booking.During.End),
                }
            ),
            $"/bookings/{booking.Id}",
            score
        );
    }
}
