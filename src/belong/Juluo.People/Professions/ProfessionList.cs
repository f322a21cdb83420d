namespace Juluo.People;

/// <summary>Reads the community's list of professions, which has two levels: groups and their professions.</summary>
internal sealed class ProfessionList(UnitOfWork work)
{
    /// <summary>Returns all entries by name, including groups; retired ones last.</summary>
    /// <param name="counted">True to count the people of each entry; otherwise the counts are 0.</param>
    public Task<List<ProfessionLine>> All(bool counted, CancellationToken stop) =>
        work.List<ProfessionLine>(
            $"""
            select t.id, t.name_zh, t.name_en, t.is_group, t.group_id as "group", t.code_tw, t.code_isic, t.retired_at is not null as retired,
              case when {counted} then (select count(*)::int from people.finding f where f.community_id = t.community_id
                and f.trade_id = t.id and f.present) else 0 end as people
            from people.trade t
            where t.community_id = {work.Community} order by t.retired_at is not null, t.name_en, t.id
            """,
            stop
        );

    /// <summary>Counts the people who are here and show one of the given professions. Professions without such people are left out.</summary>
    public async Task<Dictionary<Guid, int>> People(Guid[] professions, CancellationToken stop) =>
        (
            await work.List<Counted>(
                $"""
                select f.trade_id as trade, count(*)::int as people from people.finding f
                where f.community_id = {work.Community} and f.trade_id = any({professions}) and f.present group by 1
                """,
                stop
            )
        ).ToDictionary(c => c.Trade, c => c.People);

    private sealed record Counted(Guid Trade, int People);
}
