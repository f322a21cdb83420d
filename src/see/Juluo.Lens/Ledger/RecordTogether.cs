namespace Juluo.Lens;

/// <summary>Stores the interactions of everyone who was together in a zone on a day.</summary>
internal sealed class RecordTogether(Ledger ledger) : Reaction<GroupInteraction>
{
    public override async Task React(GroupInteraction fact, CancellationToken stop) => await ledger.Keep(fact.All(), stop);
}
