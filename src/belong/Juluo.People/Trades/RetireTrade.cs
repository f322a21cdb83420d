namespace Juluo.People;

/// <summary>POST /trades/{id}/retirement — nobody may choose it any more; who has it keeps it.</summary>
[Post("/trades/{id}/retirement", TradeNeeds.Edit)]
internal sealed class RetireTrade(UnitOfWork work, Audit audit, Clock clock) : Slice<RetireTrade.Input, Done>
{
    public sealed record Input(TradeId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new TradeStore(work, audit, clock).Retire(input.Id, retired: true, caller, stop);

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/trades", "people.trade.retired", Undo: $"/trades/{input.Id}/return");
}
