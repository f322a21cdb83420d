namespace Juluo.Bookings;

/// <summary>Reads claims, in one statement for any number of resources.</summary>
internal sealed class CalendarStore(UnitOfWork work)
{
    /// <param name="self">The person whose invitations are marked as their own, or null.</param>
    public Task<List<CalendarClaim>> Claims(
        IReadOnlyCollection<ResourceId> resources,
        Interval within,
        PersonId? self,
        CancellationToken stop
    ) =>
        work.List<CalendarClaim>(
            $"""
            with made as (
              select whole as shown, id as leaf, units as needed from {ResourcesFacade.MadeOf(work, $"{resources}")} m
            ),
            unit as (
              select u.id, u.resource_id, count(*) over (partition by u.resource_id)::int as units from {ResourcesFacade.Units(work)} u
              where u.retired_at is null and u.resource_id in (select leaf from made)
            ),
            taken as (
              select u.resource_id, u.units, c.booking_id, c.closure_id, c.during, count(*)::int as claims
              from unit u cross join lateral (
                select * from bookings.claim_here c where c.community_id = {work.Community} and c.unit_id = u.id
                  and c.during && {within}::tstzrange offset 0) c
              group by 1, 2, 3, 4, 5
            )
            select m.shown, m.leaf, t.during as claimed, coalesce(b.during, x.during) as during, t.claims as units, t.units as of, m.needed,
              b.id as booking, b.resource_id as booked, b.state, b.title, b.person_id as holder,
              {self}::uuid is not null and exists (
                select from bookings.booking_guest g where g.community_id = {work.Community} and g.booking_id = b.id
                  and g.person_id = {self}) as guest,
              x.reason
            from made m join taken t on t.resource_id = m.leaf
            left join bookings.booking b on b.community_id = {work.Community} and b.id = t.booking_id
            left join bookings.closure x on x.community_id = {work.Community} and x.id = t.closure_id
            order by lower(t.during), m.shown, m.leaf
            """,
            stop
        );

    /// <summary>Converts claims to calendar entries, for a person who may see some of them.</summary>
    /// <param name="desk">True if the person works at the desk and sees everything.</param>
    public static List<CalendarEntry> Entries(IEnumerable<CalendarClaim> claims, PersonId? self, bool desk) =>
        [
            .. claims
                .GroupBy(c => (c.Shown, c.Booking, c.During))
                .Select(g =>
                {
                    var claim = g.First();
                    var own = self is not null && (claim.Holder == self || claim.Guest);
                    var seen = own || desk;
                    return new CalendarEntry(
                        claim.Shown,
                        claim.Booked == claim.Shown ? null : claim.Booked,
                        claim.During.Start,
                        claim.During.End,
                        seen ? claim.Booking : null,
                        claim.State,
                        claim.Booking is null ? claim.Reason
                            : seen ? claim.Title
                            : null,
                        seen ? claim.Holder : null,
                        own,
                        claim.Booking is null
                    );
                })
                .OrderBy(e => e.Start)
                .ThenBy(e => e.End),
        ];
}
