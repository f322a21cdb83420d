namespace Juluo.People;

public sealed partial class PeopleFacade
{
    /// <summary>The trades that people of the community may choose, by name.</summary>
    public Task<List<TradeCard>> Trades(CancellationToken stop) =>
        work.List<TradeCard>(
            $"""
            select id, name_zh, name_en from people.trade
            where community_id = {work.Community} and not is_group and retired_at is null order by name_en
            """,
            stop
        );

    /// <summary>What these trades are called, also those that were retired.</summary>
    public async Task<Dictionary<TradeId, TradeCard>> TradesNamed(IReadOnlyCollection<TradeId> ids, CancellationToken stop) =>
        ids.Count == 0
            ? []
            : (
                await work.List<TradeCard>(
                    $"select id, name_zh, name_en from people.trade where community_id = {work.Community} and id = any ({ids.ToArray()})",
                    stop
                )
            ).ToDictionary(t => t.Id);

    /// <summary>The trades of these names, in either language; those that the list lacks are added to it.</summary>
    public async Task<Dictionary<LocalizedText, TradeId>> EnsureTrades(IEnumerable<LocalizedText> names, CancellationToken stop) =>
        (await terms.Ensure(TermList.Trades, names, stop)).ToDictionary(t => t.Key, t => new TradeId(t.Value));

    /// <summary>Adds the usual trades with their groups and official codes; what is in the list already stays and is completed.</summary>
    public Task AddUsualTrades(CancellationToken stop) => new UsualTrades(work, clock).Take(stop);
}
