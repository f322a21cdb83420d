using System.Data.Common;
using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>Reads what is taken when: one statement whatever the number of resources.</summary>
public sealed class CalendarStore(UnitOfWork work)
{
    /// <param name="self">Whose invitations count as their own business; null: nobody's.</param>
    public Task<List<CalendarClaim>> Claims(
        IReadOnlyCollection<ResourceId> resources,
        Interval within,
        PersonId? self,
        CancellationToken stop
    ) =>
        work.List(
            $"""
            with recursive made as (
              select id as shown, id as leaf, 1 as needed, 0 as depth from unnest({resources}::uuid[]) as t (id)
              union all
              select m.shown, p.part_id, m.needed * p.units, m.depth + 1 from made m
              join spaces.part p on p.community_id = {work.Community} and p.whole_id = m.leaf where m.depth < 4
            ),
            unit as (
              select u.id, u.resource_id, count(*) over (partition by u.resource_id)::int as units from spaces.unit u
              where u.community_id = {work.Community} and u.retired_at is null and u.resource_id in (select leaf from made)
            ),
            taken as (
              select u.resource_id, u.units, c.booking_id, c.closure_id, c.during, count(*)::int as claims
              from unit u cross join lateral (
                select * from bookings.claim_here c where c.community_id = {work.Community} and c.unit_id = u.id
                  and c.during && {within}::tstzrange offset 0) c
              group by 1, 2, 3, 4, 5
            )
            select m.shown, m.leaf, t.during, coalesce(b.during, x.during), t.claims, t.units, m.needed, b.id, b.resource_id,
              b.state, b.title, b.person_id,
              {self}::uuid is not null and exists (
                select from bookings.booking_guest g where g.community_id = {work.Community} and g.booking_id = b.id
                  and g.person_id = {self}),
              x.reason
            from made m join taken t on t.resource_id = m.leaf
            left join bookings.booking b on b.community_id = {work.Community} and b.id = t.booking_id
            left join bookings.closure x on x.community_id = {work.Community} and x.id = t.closure_id
            order by lower(t.during), m.shown, m.leaf
            """,
            Read,
            stop
        );

    /// <summary>What claims are as entries, for somebody who may see some of them.</summary>
    /// <param name="desk">They receive people, and see all.</param>
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

    private static CalendarClaim Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            Range(r, 2),
            Range(r, 3),
            r.GetInt32(4),
            r.GetInt32(5),
            r.GetInt32(6),
            r.IsDBNull(7) ? null : new BookingId(r.GetGuid(7)),
            r.IsDBNull(8) ? null : new ResourceId(r.GetGuid(8)),
            r.IsDBNull(9) ? null : EnumWord.Read<BookingState>(r.GetString(9)),
            r.IsDBNull(10) ? null : r.GetString(10),
            r.IsDBNull(11) ? null : r.Person(11),
            r.GetBoolean(12),
            r.IsDBNull(13) ? null : r.GetString(13)
        );

    private static Interval Range(DbDataReader r, int at)
    {
        var range = r.GetFieldValue<NpgsqlRange<DateTime>>(at);
        return new(Instant.FromDateTimeUtc(range.LowerBound), Instant.FromDateTimeUtc(range.UpperBound));
    }
}
