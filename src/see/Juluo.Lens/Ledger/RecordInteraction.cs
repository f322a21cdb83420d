namespace Juluo.Lens;

/// <summary>Any room told that two people dealt with each other: the ledger keeps it, and both were here on that day.</summary>
internal sealed class RecordInteraction(Ledger ledger) : Reaction<Interaction>
{
    public override async Task React(Interaction fact, CancellationToken stop) => await ledger.Keep([fact], stop);
}
