namespace Juluo.Needs;

/// <summary>Notifies people with open responses when a need or an offer is removed or its last day passes. If it was closed, they have already been notified.</summary>
internal sealed class NotifyOfEndedPosting(ResponseStore responses, ResponseNotices notices, PostingsFacade postings)
    : Reaction<PostingEnded>
{
    public override async Task React(PostingEnded fact, CancellationToken stop)
    {
        // Facts may arrive late: a posting that is open again has not ended.
        if (await postings.Find(fact.Posting, stop) is { EndedAt: not null } posting)
            await notices.Ended(posting, await responses.Waiting(fact.Posting, stop), "", stop);
    }
}
