namespace Juluo.PublicContacts;

/// <summary>The person who was taken off the public page an hour ago agrees to nothing any more; a question that was taken back is gone.</summary>
[Named("people.expire-removed-contacts")]
internal sealed class ExpireRemovedContacts(PublicContactStore store) : Job
{
    public override Task Run(Community community, CancellationToken stop) => store.Expire(stop);
}
