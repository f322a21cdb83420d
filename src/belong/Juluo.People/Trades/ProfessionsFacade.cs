namespace Juluo.People;

/// <summary>The community's list of professions and industries, as other modules read it and add to it.</summary>
public sealed class ProfessionsFacade(UnitOfWork work, Clock clock)
{
    private readonly TermList terms = new(work, clock);

    /// <summary>The trades that people of the community may choose, by name.</summary>
    public Task<List<TradeCard>> All(CancellationToken stop) =>
        work.List<TradeCard>(
            $"""
            select id, name_zh, name_en from people.trade
            where community_id = {work.Community} and not is_group and retired_at is null order by name_en
            """,
            stop
        );

    /// <summary>What these trades are called, also those that were retired.</summary>
    public async Task<Dictionary<TradeId, TradeCard>> Named(IReadOnlyCollection<TradeId> ids, CancellationToken stop) =>
        ids.Count == 0
            ? []
            : (
                await work.List<TradeCard>(
                    $"select id, name_zh, name_en from people.trade where community_id = {work.Community} and id = any ({ids.ToArray()})",
                    stop
                )
            ).ToDictionary(t => t.Id);

    /// <summary>The trades of these names, in either language; those that the list lacks are added to it.</summary>
    public async Task<Dictionary<LocalizedText, TradeId>> Ensure(IEnumerable<LocalizedText> names, CancellationToken stop) =>
        (await terms.Ensure(TermList.Trades, names, stop)).ToDictionary(t => t.Key, t => new TradeId(t.Value));

    /// <summary>Adds the usual trades with their groups and official codes; what is in the list already stays and is completed.</summary>
    public Task AddUsual(CancellationToken stop) => new UsualTrades(work, clock).Take(stop);
}
