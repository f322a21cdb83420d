namespace Juluo.People;

/// <summary>POST /trades/{id}/retirement — retires a profession: it can no longer be chosen. People who have it keep it.</summary>
[Post("/trades/{id}/retirement", TradeNeeds.Edit, Then = "/trades", Say = "people.trade.retired", Undo = "/trades/{id}/return")]
internal sealed class RetireTrade(UnitOfWork work, Audit audit, Clock clock) : Slice<RetireTrade.Input, Done>
{
    public sealed record Input(TradeId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new TradeStore(work, audit, clock).Retire(input.Id, retired: true, caller, stop);
}
