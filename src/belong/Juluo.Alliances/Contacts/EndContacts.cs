namespace Juluo.Alliances;

/// <summary>A person no longer agrees to be seen by allied communities: what people there have asked of them ends.</summary>
internal sealed class EndContacts(UnitOfWork work, Communities communities, Clock clock) : Reaction<ConsentChanged>
{
    public override Task React(ConsentChanged fact, CancellationToken stop) =>
        !fact.Given && string.Equals(fact.Purpose, Purpose.Alliance, StringComparison.Ordinal)
            ? new ContactStore(work, communities, clock).EndReceived(fact.Person, offersToo: false, stop)
            : Task.CompletedTask;
}
