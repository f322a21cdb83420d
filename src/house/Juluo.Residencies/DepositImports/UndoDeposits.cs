namespace Juluo.Residencies;

/// <summary>Reverses the charges of imported deposits that are still owed.</summary>
internal sealed class UndoDeposits(UnitOfWork work, Clock clock) : IUndoImport
{
    public string Relation => "residencies.deposit";

    public async Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        var owed = (await new DepositStore(work, clock).Those([.. ids], stop)).Where(d => d.Owed.Minor > 0);
        var zone = work.Community.Zone;
        await new Outbox(work, clock).Publish(
            [.. owed.Select(d => DepositCharge.Of(d with { Amount = d.Owed }, zone).Reversed(clock.Now))],
            stop
        );
    }
}
