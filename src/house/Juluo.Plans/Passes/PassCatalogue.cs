namespace Juluo.Plans;

/// <summary>The passes of the catalogue. A retired pass is no longer sold; people who bought it keep it.</summary>
internal sealed class PassCatalogue(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select id, kind, name_zh, name_en, quantity, kinds, sites, amount as price, {work.Community.Currency}::text as currency, valid_days,
              retired_at
            from plans.pass where community_id = {work.Community}
            """;

    public Task<List<Pass>> All(bool retired, CancellationToken stop) =>
        work.List<Pass>(
            $"{Select} and ({retired} or retired_at is null) order by retired_at is not null, array_position(array['trial', 'day', 'card', 'hours'], kind), amount, id",
            stop
        );

    public async Task<Pass?> Find(PassId id, CancellationToken stop) => await work.Find<Pass>($"{Select} and id = {id}", stop);

    /// <param name="externalId">The id in the program that it was imported from.</param>
    public async Task<PassId> Add(Pass pass, CancellationToken stop, string? externalId = null, bool onSale = true)
    {
        var id = Id.New<PassId>(clock);
        var kinds = pass.Kinds.Select(EnumWord.Of).ToArray();
        await work.Do(
            $"""
            insert into plans.pass (community_id, id, kind, name_zh, name_en, quantity, kinds, sites, amount, valid_days, made_at,
              external_id, retired_at)
            values ({work.Community}, {id}, {pass.Kind}, {pass.Name}, {pass.Quantity}, {kinds}, {pass.Sites},
              {pass.Price.Minor}, {pass.ValidDays}, {clock.Now}, {externalId}, {clock.NowIf(!onSale)})
            """,
            stop
        );
        return id;
    }

    public Task SetRetired(PassId id, bool retired, CancellationToken stop) =>
        work.Do(
            $"""
            update plans.pass set retired_at = {clock.NowIf(retired)}
            where community_id = {work.Community} and id = {id} and (retired_at is null) = {retired}
            """,
            stop
        );
}
