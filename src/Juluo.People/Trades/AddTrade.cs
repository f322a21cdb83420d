using Juluo.Kernel;

namespace Juluo.People;

/// <summary>POST /trades — a trade, or a group of trades, more in the list.</summary>
[Post("/trades", TradeNeeds.Edit, Form = typeof(ShowTrades))]
internal sealed class AddTrade(Work work, Audit audit, Clock clock) : Slice<AddTrade.Input, Done>
{
    public sealed record Input(
        string NameZh = "",
        string NameEn = "",
        TradeId? Group = null,
        string? CodeTw = null,
        string? CodeIsic = null,
        bool IsGroup = false
    );

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new TradeBook(work, audit, clock).Add(
            new(input.NameZh, input.NameEn, input.Group, input.CodeTw, input.CodeIsic),
            input.IsGroup,
            caller,
            stop
        );

    protected override Next After(Input input, Done output, Caller caller) => new("/trades", "people.trade.added");
}
