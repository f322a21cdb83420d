namespace Juluo.People;

/// <summary>POST /professions/{id} — changes the name, group and codes of a profession. People who have it keep it.</summary>
[Post("/professions/{id}", TradeNeeds.Edit, Form = typeof(ListTrades), Changes = typeof(ListTrades), Say = "people.trade.changed")]
internal sealed class ChangeTrade(UnitOfWork work, Audit audit, Clock clock) : Slice<ChangeTrade.Input, Done>
{
    public sealed record Input(TradeId Id) : SaidOfTrade;

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new TradeStore(work, audit, clock).Change(input.Id, input, caller, stop);
}
