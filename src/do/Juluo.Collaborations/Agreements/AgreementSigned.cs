namespace Juluo.Collaborations;

/// <summary>Notifies the people of a collaboration and publishes the fact when the last signature has put the latest version of the agreement into force.</summary>
internal sealed class AgreementSigned(UnitOfWork work, Clock clock, Notifier notifier)
{
    public async Task Say(CollaborationId id, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (
            await store.Find(id, caller, stop) is not { InForce: { } number } collaboration
            || number != collaboration.Latest
            || collaboration.Signed != collaboration.Signers
        )
            return;
        await store.Publish(id, collaboration.Visibility, CollaborationChanged.InForce, stop);
        await notifier.Notify(
            [
                .. (await new CollaborationPersonStore(work, clock).Of(id, stop))
                    .Where(m => m.LeftOn is null)
                    .Select(m => m.Person)
                    .OfType<PersonId>(),
            ],
            new(
                CollaborationNotices.Agreement,
                $"collaboration:{id}:agreement:{number}:in-force",
                "collaborations.told.agreement-in-force",
                new { collaboration = collaboration.Title },
                $"/collaborations/{id}/agreement"
            ),
            stop
        );
    }
}
