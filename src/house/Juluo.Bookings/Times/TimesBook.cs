using System.Data.Common;
using NodaTime;
using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>Reads when people and rooms are taken, all of them in one query each.</summary>
internal sealed class TimesBook(Work work)
{
    private Guid Here => work.Community.Id.Value;

    /// <summary>By what they booked and what they are asked to.</summary>
    public async Task<ILookup<PersonId, Interval>> Busy(IReadOnlyCollection<PersonId> people, Interval within, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select b.person_id, b.during from bookings.booking_here b
            where b.community_id = $1 and b.person_id = any($2) and b.during && $3 and b.state in ('held', 'requested', 'confirmed') and b.ended_at is null
            union all
            select g.person_id, b.during from bookings.booking_here b join bookings.booking_guest g on g.community_id = $1 and g.booking_id = b.id and g.answer <> 'no'
            where b.community_id = $1 and g.person_id = any($2) and b.during && $3 and b.state in ('held', 'requested', 'confirmed') and b.ended_at is null
            """,
            Here,
            people.Select(p => p.Value).ToArray(),
            Claims.Range(within)
        );
        return (await select.List(r => (Who: r.Person(0), When: During(r)), stop)).ToLookup(r => r.Who, r => r.When);
    }

    /// <summary>By what claims their units or those of their parts.</summary>
    public async Task<ILookup<ResourceId, Interval>> Taken(IReadOnlyCollection<ResourceId> rooms, Interval within, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            with recursive need (whole, id) as (
              select w, w from unnest($2::uuid[]) as w
              union
              select n.whole, p.part_id from need n join spaces.part p on p.community_id = $1 and p.whole_id = n.id
            )
            select n.whole, c.during from need n join spaces.unit u on u.community_id = $1 and u.resource_id = n.id
            cross join lateral (select c.during from bookings.claim_here c where c.community_id = $1 and c.unit_id = u.id and c.during && $3 offset 0) c
            """,
            Here,
            rooms.Select(r => r.Value).ToArray(),
            Claims.Range(within)
        );
        return (await select.List(r => (What: new ResourceId(r.GetGuid(0)), When: During(r)), stop)).ToLookup(r => r.What, r => r.When);
    }

    private static Interval During(DbDataReader r)
    {
        var during = r.GetFieldValue<NpgsqlRange<DateTime>>(1);
        return new(Instant.FromDateTimeUtc(during.LowerBound), Instant.FromDateTimeUtc(during.UpperBound));
    }
}
