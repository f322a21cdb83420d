namespace Juluo.CalendarViews;

/// <summary>Writes the feed as free/busy times.</summary>
internal sealed partial class CalendarFeed
{
    private async Task<string> FreeBusy(
        CalendarLink link,
        Interval window,
        string? name,
        IEnumerable<Resource> resources,
        CancellationToken stop
    )
    {
        var all = resources.ToList();
        var claims = (await bookings.Claims([.. all.Select(r => r.Id)], window, link.MadeBy, stop)).ToLookup(c => c.Shown);
        // One entry per resource, because a site as a whole is neither free nor busy.
        return IcsWriter.WriteFreeBusy(
            name ?? work.Community.Name.In(link.Language),
            [.. all.Select(r => Taken(r, window, [.. claims[r.Id]]) with { Comment = r.Name.In(link.Language) })],
            clock.Now
        );
    }

    private string FreeBusy(
        CalendarLink link,
        string name,
        Interval window,
        IReadOnlyCollection<FeedBooking> booked,
        IReadOnlyCollection<MeetingTime> meetings
    ) =>
        IcsWriter.WriteFreeBusy(
            name,
            [
                IcsFreeBusy.Of(
                    $"{link.Id}.freebusy@places.juluo",
                    window,
                    booked.Where(b => b.Status == IcsStatus.Confirmed).Select(b => b.During).Concat(meetings.Select(m => m.During)),
                    booked.Where(b => b.Status == IcsStatus.Tentative).Select(b => b.During),
                    []
                ),
            ],
            clock.Now
        );

    /// <summary>Converts claims to free/busy times. A resource with several units is busy when the last one is taken.</summary>
    internal static IcsFreeBusy Taken(Resource of, Interval window, IReadOnlyList<CalendarClaim> claims)
    {
        var agreed = claims.Where(c => c.Booking is null || c.State == BookingState.Confirmed);
        var closed = Occupancy.Taken(claims.Where(c => c.Booking is null));
        return IcsFreeBusy.Of(
            $"{of.Id}.freebusy@places.juluo",
            window,
            Stretches.Without(Occupancy.Taken(agreed), closed),
            Occupancy.Taken(claims),
            closed
        );
    }
}
