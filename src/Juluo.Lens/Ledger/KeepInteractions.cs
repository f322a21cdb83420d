using Juluo.Kernel;

namespace Juluo.Lens;

/// <summary>The same for many that were told at once.</summary>
public sealed class KeepInteractions(Ledger ledger) : Reaction<InteractionsTold>
{
    public override async Task React(InteractionsTold fact, CancellationToken stop) => await ledger.Keep(fact.All, stop);
}
