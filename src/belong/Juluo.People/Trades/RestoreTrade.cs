namespace Juluo.People;

/// <summary>POST /trades/{id}/return — restores a retired profession: it can be chosen again.</summary>
[Post("/trades/{id}/return", TradeNeeds.Edit, Then = "/trades")]
internal sealed class RestoreTrade(UnitOfWork work, Audit audit, Clock clock) : Slice<RestoreTrade.Input, Done>
{
    public sealed record Input(TradeId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new TradeStore(work, audit, clock).Retire(input.Id, retired: false, caller, stop);
}
