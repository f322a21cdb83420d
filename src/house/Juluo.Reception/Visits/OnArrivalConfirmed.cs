namespace Juluo.Reception;

/// <summary>Checks a person in at a site when they check in to a booking there, in the zone of the booked resource.</summary>
internal sealed class OnArrivalConfirmed(UnitOfWork work, Arrivals arrivals) : Reaction<BookingChanged>
{
    public override async Task React(BookingChanged fact, CancellationToken stop)
    {
        if (fact.Change is not BookingChange.CheckedIn)
            return;
        var found = await work.List<(PersonId Person, SiteId Site, ZoneId? Zone, Instant At)>(
            $"""
            select b.person_id, r.site_id, r.zone_id, b.checked_in_at from bookings.booking b
            join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
            where b.community_id = {work.Community} and b.id = {fact.Booking} and b.checked_in_at is not null and b.ended_at is null
            """,
            stop
        );
        foreach (var (person, site, zone, at) in found)
            // A booked seat remains theirs if the zone is full.
            if ((await arrivals.Come(person, site, zone, VisitSource.Booking, at, stop)).Failed)
                await arrivals.Come(person, site, null, VisitSource.Booking, at, stop);
    }
}
