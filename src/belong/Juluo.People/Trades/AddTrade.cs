namespace Juluo.People;

/// <summary>POST /trades — a trade, or a group of trades, more in the list.</summary>
[Post("/trades", TradeNeeds.Edit, Form = typeof(ListTrades), Then = "/trades", Say = "people.trade.added")]
internal sealed class AddTrade(UnitOfWork work, Audit audit, Clock clock) : Slice<AddTrade.Input, Created<TradeId>>
{
    public sealed record Input(
        string NameZh = "",
        string NameEn = "",
        TradeId? Group = null,
        string? CodeTw = null,
        string? CodeIsic = null,
        bool IsGroup = false
    );

    public override async Task<Outcome<Created<TradeId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var id = Id.New<TradeId>(clock);
        var added = await new TradeStore(work, audit, clock).Add(
            id,
            new(input.NameZh, input.NameEn, input.Group, input.CodeTw, input.CodeIsic),
            input.IsGroup,
            caller,
            stop
        );
        return added.Failed ? added.As<Created<TradeId>>() : new Created<TradeId>(id);
    }
}
