using System.Data.Common;

namespace Juluo.Plans;

/// <summary>Reads and writes price tables.</summary>
public sealed class PriceStore(UnitOfWork work, Clock clock)
{
    public Task<List<PriceRow>> Of(ResourceId resource, CancellationToken stop) =>
        work.List(
            $"""
            select id, audience, plan_id, per, amount, weekdays, starts, ends from plans.price
              where community_id = {work.Community} and resource_id = {resource}
            order by array_position(array['member', 'guest', 'plan'], audience), plan_id,
              array_position(array['hour', 'day', 'night', 'week', 'month', 'booking'], per), weekdays desc, starts, id
            """,
            r => new PriceRow(new(r.GetGuid(0)), Read(r)),
            stop
        );

    /// <summary>Of all resources.</summary>
    internal async Task<ILookup<ResourceId, Price>> All(CancellationToken stop) =>
        (
            await work.List(
                $"""
                select resource_id, audience, plan_id, per, amount, weekdays, starts, ends from plans.price
                where community_id = {work.Community} order by resource_id, id
                """,
                r => (Of: new ResourceId(r.GetGuid(0)), Price: Read(r)),
                stop
            )
        ).ToLookup(p => p.Of, p => p.Price);

    public async Task<PriceId> Add(ResourceId resource, Price price, CancellationToken stop)
    {
        var id = Id.New<PriceId>(clock);
        await work.Do(
            $"""
            insert into plans.price (community_id, id, resource_id, audience, plan_id, per, weekdays, starts, ends, amount)
            values ({work.Community}, {id}, {resource}, {price.For}, {price.Plan}, {price.Per}, {price.Weekdays}, {price.Starts},
              {price.Ends}, {price.Amount})
            """,
            stop
        );
        return id;
    }

    /// <summary>Resources without prices get those of another.</summary>
    internal Task Copy(ResourceId from, IReadOnlyList<ResourceId> to, CancellationToken stop) =>
        work.Do(
            $"""
            insert into plans.price (community_id, id, resource_id, audience, plan_id, per, weekdays, starts, ends, amount)
            select p.community_id, gen_random_uuid(), c.id, p.audience, p.plan_id, p.per, p.weekdays, p.starts, p.ends, p.amount
            from plans.price p cross join unnest({to}::uuid[]) as c (id)
            where p.community_id = {work.Community} and p.resource_id = {from}
            """,
            stop
        );

    public async Task<bool> Remove(ResourceId resource, PriceId id, CancellationToken stop) =>
        await work.Do($"delete from plans.price where community_id = {work.Community} and resource_id = {resource} and id = {id}", stop)
        == 1;

    private static Price Read(DbDataReader r) =>
        new(
            EnumWord.Read<Audience>(r.GetString(1)),
            r.IsDBNull(2) ? null : new PlanId(r.GetGuid(2)),
            EnumWord.Read<PriceUnit>(r.GetString(3)),
            r.GetInt64(4),
            r.GetInt16(5),
            r.GetInt16(6),
            r.GetInt16(7)
        );
}
