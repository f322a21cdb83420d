namespace Juluo.Plans;

/// <summary>Stores the prices of resources: for members, guests or holders of a plan, per unit of time or booking.</summary>
internal sealed class PriceStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        audience as price_for, plan_id as price_plan, per as price_per, amount as price_amount, weekdays as price_weekdays,
        starts as price_starts, ends as price_ends
        """
    );

    private sealed record OfResource(ResourceId Resource, Price Price);

    public Task<List<PriceRow>> Of(ResourceId resource, CancellationToken stop) => work.List<PriceRow>(Select(work, resource), stop);

    public static Statement Select(UnitOfWork work, ResourceId resource) =>
        $"""
            select id, {Columns} from plans.price
              where community_id = {work.Community} and resource_id = {resource}
            order by array_position(array['member', 'guest', 'plan'], audience), plan_id,
              array_position(array['hour', 'day', 'night', 'week', 'month', 'booking'], per), weekdays desc, starts, id
            """;

    /// <summary>Returns the prices of all resources in one query; resources without a price are missing.</summary>
    internal async Task<ILookup<ResourceId, Price>> All(CancellationToken stop) =>
        (
            await work.List<OfResource>(
                $"""
                select resource_id as resource, {Columns} from plans.price
                where community_id = {work.Community} order by resource_id, id
                """,
                stop
            )
        ).ToLookup(p => p.Resource, p => p.Price);

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

    /// <summary>Copies the prices of a resource to others that have none.</summary>
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

    /// <returns>The price before the change; null if the resource has no price with this id.</returns>
    public async Task<PriceRow?> Change(ResourceId resource, PriceId id, long amount, CancellationToken stop) =>
        await work.Find<PriceRow>(
            $"""
            with before as (
              select id, {Columns} from plans.price
              where community_id = {work.Community} and resource_id = {resource} and id = {id} for update
            ),
            changed as (
              update plans.price set amount = {amount}
              where community_id = {work.Community} and id in (select id from before)
            )
            select * from before
            """,
            stop
        );

    /// <returns>The removed price; null if the resource has no price with this id.</returns>
    public async Task<PriceRow?> Remove(ResourceId resource, PriceId id, CancellationToken stop) =>
        await work.Find<PriceRow>(
            $"""
            delete from plans.price where community_id = {work.Community} and resource_id = {resource} and id = {id}
            returning id, {Columns}
            """,
            stop
        );
}
