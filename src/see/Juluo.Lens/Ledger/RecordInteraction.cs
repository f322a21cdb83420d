namespace Juluo.Lens;

/// <summary>Stores an interaction of two people, published by any module, in the ledger.</summary>
internal sealed class RecordInteraction(Ledger ledger) : Reaction<Interaction>
{
    public override async Task React(Interaction fact, CancellationToken stop) => await ledger.Keep([fact], stop);
}
