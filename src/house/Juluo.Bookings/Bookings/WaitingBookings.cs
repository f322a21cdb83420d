namespace Juluo.Bookings;

/// <summary>Bookings that wait for approval; the dates of a series are one item, because they are answered together.</summary>
internal sealed class WaitingBookings(UnitOfWork work, Outbox outbox) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (!caller.MaySomewhere(SpacesModule.Reception))
            return [];
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
