namespace Juluo.Bookings;

/// <summary>Bookings that wait for approval; the dates of a series are one item, because they are answered together.</summary>
internal sealed class WaitingBookings(UnitOfWork work, Outbox outbox) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.MaySomewhere(SpacesModule.Reception)
            ? (Statement)
                $"""
                    exists (select from bookings.booking where community_id = {work.Community} and state = 'requested')
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var asked = (await new BookingStore(work, outbox).Waiting(caller, stop))
            .DistinctBy(b => b.Series?.Value ?? b.Id.Value)
            .Take(Most)
            .ToList();
        return
        [
            .. asked.Select(b => new WaitingItem("booking", new(""), $"/bookings/{b.Id}", b.MadeAt, b.During.Start) { About = b.Person }),
        ];
    }
}
