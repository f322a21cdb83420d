namespace Juluo.People;

/// <summary>POST /professions/{id}/merger — merges a profession into another, with all people who have it.</summary>
[Post("/professions/{id}/merger", TradeNeeds.Edit, Form = typeof(ListTrades), Say = "people.trade.merged")]
internal sealed class MergeTrades(UnitOfWork work, Audit audit, Clock clock) : Slice<MergeTrades.Input, Done>
{
    public sealed record Input(TradeId Id, TradeId Into);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new TradeStore(work, audit, clock).Merge(input.Id, input.Into, caller, stop);
}
