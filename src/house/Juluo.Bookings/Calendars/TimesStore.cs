namespace Juluo.Bookings;

/// <summary>Finds the times at which people and rooms are busy, in one query for any number of them.</summary>
internal sealed class TimesStore(UnitOfWork work)
{
    /// <summary>Finds times of bookings that these people hold or are invited to and have not declined.</summary>
    public async Task<ILookup<PersonId, Interval>> Busy(IReadOnlyCollection<PersonId> people, Interval within, CancellationToken stop) =>
        (
            await work.List<(PersonId Who, Interval When)>(
                $"""
                select b.person_id, b.during from bookings.booking_here b
                where b.community_id = {work.Community} and b.person_id = any({people}) and b.during && {within}
                  and b.state in ('held', 'requested', 'confirmed') and b.ended_at is null
                union all
                select g.person_id, b.during from bookings.booking_here b join bookings.booking_guest g on g.community_id = {work.Community} and g.booking_id = b.id and g.answer <> 'no'
                where b.community_id = {work.Community} and g.person_id = any({people}) and b.during && {within}
                  and b.state in ('held', 'requested', 'confirmed') and b.ended_at is null
                """,
                stop
            )
        ).ToLookup(r => r.Who, r => r.When);

    /// <summary>Finds times at which units of these rooms or of their parts are claimed.</summary>
    public async Task<ILookup<ResourceId, Interval>> Taken(
        IReadOnlyCollection<ResourceId> rooms,
        Interval within,
        CancellationToken stop
    ) =>
        (
            await work.List<(ResourceId What, Interval When)>(
                $"""
                select n.whole, c.during from {ResourcesFacade.MadeOf(work, $"{rooms}")} n
                join {ResourcesFacade.Units(work)} u on u.resource_id = n.id
                cross join lateral (select c.during from bookings.claim_here c where c.community_id = {work.Community}
                  and c.unit_id = u.id and c.during && {within} offset 0) c
                """,
                stop
            )
        ).ToLookup(r => r.What, r => r.When);
}
