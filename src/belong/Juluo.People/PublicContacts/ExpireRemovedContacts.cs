namespace Juluo.People;

/// <summary>The person who was taken off the public page an hour ago agrees to nothing any more; a question that was taken back is gone.</summary>
[Named("people.expire-removed-contacts")]
internal sealed class ExpireRemovedContacts(UnitOfWork work, Outbox outbox, Clock clock) : Job
{
    public override Task Run(Community community, CancellationToken stop) => new PublicContactStore(work, outbox, clock).Expire(stop);
}
