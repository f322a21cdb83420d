namespace Juluo.Plans;

/// <summary>Reads and writes price tables.</summary>
public sealed class PriceBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    public async Task<List<PriceRow>> Of(ResourceId resource, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select id, audience, plan_id, per, amount, weekdays, starts, ends from plans.price where community_id = $1 and resource_id = $2
            order by array_position(array['member', 'guest', 'plan'], audience), plan_id,
              array_position(array['hour', 'day', 'night', 'month', 'booking'], per), weekdays desc, starts, id
            """,
            Here,
            resource.Value
        );
        return await select.List(
            r => new PriceRow(
                new(r.GetGuid(0)),
                new(
                    EnumWord.Read<Audience>(r.GetString(1)),
                    r.IsDBNull(2) ? null : new PlanId(r.GetGuid(2)),
                    EnumWord.Read<PriceUnit>(r.GetString(3)),
                    r.GetInt64(4),
                    r.GetInt16(5),
                    r.GetInt16(6),
                    r.GetInt16(7)
                )
            ),
            stop
        );
    }

    public async Task<PriceId> Add(ResourceId resource, Price price, CancellationToken stop)
    {
        var id = Id.New<PriceId>(clock);
        await using var insert = work.Command(
            """
            insert into plans.price (community_id, id, resource_id, audience, plan_id, per, weekdays, starts, ends, amount)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            Here,
            id.Value,
            resource.Value,
            EnumWord.Of(price.For),
            price.Plan?.Value,
            EnumWord.Of(price.Per),
            price.Weekdays,
            price.Starts,
            price.Ends,
            price.Amount
        );
        await insert.ExecuteNonQueryAsync(stop);
        return id;
    }

    public async Task<bool> Remove(ResourceId resource, PriceId id, CancellationToken stop)
    {
        await using var remove = work.Command(
            "delete from plans.price where community_id = $1 and resource_id = $2 and id = $3",
            Here,
            resource.Value,
            id.Value
        );
        return await remove.ExecuteNonQueryAsync(stop) == 1;
    }
}
