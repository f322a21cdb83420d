namespace Juluo.FoodBank;

/// <summary>Food items. Retired ones stay, because stock and past parcels refer to them; they are last in lists.</summary>
internal sealed class FoodItemStore(UnitOfWork work, Clock clock)
{
    private const int Most = 2000;

    /// <summary>Returns at most 2000 items by kind and name; retired ones are last.</summary>
    public Task<List<FoodItem>> All(CancellationToken stop) =>
        work.List<FoodItem>($"{Rows} order by retired_at is not null, kind, coalesce(name_zh, name_en), id limit {Most}", stop);

    /// <summary>Takes a shared lock on all items, by id, until the transaction ends, so that none changes from counted to weighed while an amount of it is taken in.</summary>
    public Task Hold(CancellationToken stop) =>
        work.List<FoodItemId>($"select id from foodbank.item where community_id = {work.Community} order by id for share", stop);

    public Task<FoodItem?> Find(FoodItemId id, CancellationToken stop) => work.Find<FoodItem>($"{Rows} and id = {id}", stop);

    public async Task<FoodItemId> Add(FoodItemForm said, CancellationToken stop)
    {
        var id = Id.New<FoodItemId>(clock);
        await work.Do(
            $"""
            insert into foodbank.item (community_id, id, name_zh, name_en, unit, kind, contains, grams, grace_days, made_at)
            values ({work.Community}, {id}, {said.Name?.Said}, {said.Unit}, {said.Kind}, {said.Contains
                ?? []}, {said.Grams}, {said.GraceDays},
              {clock.Now})
            """,
            stop
        );
        return id;
    }

    /// <summary>Changes an item. Fails if the database finds stored amounts whose meaning would change.</summary>
    public async Task<Outcome<Done>> Change(FoodItemId id, FoodItemForm said, bool retired, CancellationToken stop)
    {
        try
        {
            await Write(id, said, retired, stop);
            return Done.It;
        }
        catch (PostgresException kept) when (kept.ConstraintName == "weighed_or_counted")
        {
            return new StockErrors.UnitInUse();
        }
        catch (PostgresException kept) when (kept.ConstraintName == "portion_is_packed")
        {
            return new StockErrors.PortionPacked();
        }
    }

    private Task Write(FoodItemId id, FoodItemForm said, bool retired, CancellationToken stop) =>
        work.Do(
            $"""
            update foodbank.item set (name_zh, name_en) = ({said.Name?.Said}), unit = {said.Unit}, kind = {said.Kind},
              contains = {said.Contains ?? []}, grams = {said.Grams}, grace_days = {said.GraceDays},
              retired_at = case when {retired} then coalesce(retired_at, {clock.Now}) end
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    private Statement Rows =>
        $"""
            select id, name_zh, name_en, unit, kind, contains, grams, grace_days, retired_at from foodbank.item
            where community_id = {work.Community}
            """;
}
