namespace Juluo.Alliances;

/// <summary>Ends open requests to a person from allied communities, when the person withdraws consent to be visible there.</summary>
internal sealed class EndContacts(UnitOfWork work, Communities communities, Clock clock) : Reaction<ConsentChanged>
{
    public override Task React(ConsentChanged fact, CancellationToken stop) =>
        !fact.Given && string.Equals(fact.Purpose, Purpose.Alliance, StringComparison.Ordinal)
            ? new ContactStore(work, communities, clock).EndReceived(fact.Person, offersToo: false, stop)
            : Task.CompletedTask;
}
