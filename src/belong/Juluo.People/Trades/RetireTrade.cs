namespace Juluo.People;

/// <summary>POST /professions/{id}/retirement — retires a profession: it can no longer be chosen. People who have it keep it.</summary>
[Post("/professions/{id}/retirement", TradeNeeds.Edit, Then = "/professions", Say = "people.trade.retired")]
internal class RetireTrade(UnitOfWork work, Audit audit, Clock clock) : Reversible<RetireTrade.Input>
{
    public sealed record Input(TradeId Id);

    protected override Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop) =>
        new TradeStore(work, audit, clock).Retire(input.Id, retired: done, caller, stop);
}

/// <summary>POST /professions/{id}/return — restores a retired profession: it can be chosen again.</summary>
[Undo("/professions/{id}/return")]
internal sealed class RestoreTrade(UnitOfWork work, Audit audit, Clock clock) : RetireTrade(work, audit, clock);
