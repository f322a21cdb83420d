using Npgsql;

namespace Juluo.FoodBank;

/// <summary>Reads and writes what can be stored.</summary>
internal sealed class FoodItemStore(UnitOfWork work, Clock clock)
{
    private const int Most = 2000;

    /// <summary>By kind and name; those no longer taken in come last.</summary>
    public Task<List<FoodItem>> All(CancellationToken stop) =>
        work.List<FoodItem>($"{Rows} order by retired_at is not null, kind, coalesce(name_zh, name_en), id limit {Most}", stop);

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

    /// <returns>False: amounts of it are kept, and would mean something else (<c>weighed_or_counted</c>).</returns>
    public async Task<bool> Change(FoodItemId id, FoodItemForm said, bool retired, CancellationToken stop)
    {
        try
        {
            await Write(id, said, retired, stop);
            return true;
        }
        catch (PostgresException kept) when (kept.ConstraintName == "weighed_or_counted")
        {
            return false;
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
