namespace Juluo.Lens;

/// <summary>The same for all who were together in a zone on a day.</summary>
internal sealed class KeepTogether(Ledger ledger) : Reaction<TogetherTold>
{
    public override async Task React(TogetherTold fact, CancellationToken stop) => await ledger.Keep(fact.All(), stop);
}
