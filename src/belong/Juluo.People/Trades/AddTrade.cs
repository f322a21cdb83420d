namespace Juluo.People;

/// <summary>POST /professions — adds a profession, or a group of professions, to the list.</summary>
[Post("/professions", TradeNeeds.Edit, Form = typeof(ListTrades), Say = "people.trade.added")]
internal sealed class AddTrade(UnitOfWork work, Audit audit, Clock clock) : Slice<AddTrade.Input, Created<TradeId>>
{
    public sealed record Input(bool IsGroup = false) : SaidOfTrade;

    public override async Task<Outcome<Created<TradeId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var id = Id.New<TradeId>(clock);
        var added = await new TradeStore(work, audit, clock).Add(id, input, input.IsGroup, caller, stop);
        return added.Failed ? added.As<Created<TradeId>>() : new Created<TradeId>(id);
    }
}
