namespace Juluo.PublicContacts;

/// <summary>Job: ends the consent of people removed from the public page an hour ago, and deletes withdrawn requests.</summary>
[Named("people.expire-removed-contacts")]
internal sealed class ExpireRemovedContacts(PublicContactStore store) : Job
{
    public override Task Run(Community community, CancellationToken stop) => store.Expire(stop);
}
