namespace Juluo.People;

/// <summary>GET /professions — lists the professions of the community in their groups, with the official codes, for editing.</summary>
[Get("/professions", TradeNeeds.Edit, Page = typeof(TradesPage))]
public sealed class ListTrades(UnitOfWork work) : Slice<Nothing, ListTrades.Output>
{
    public sealed record Output(IReadOnlyList<TradeLine> Trades);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new TradeList(work).All(counted: true, stop));
}
