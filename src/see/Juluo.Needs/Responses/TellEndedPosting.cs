namespace Juluo.Needs;

/// <summary>A need or an offer was removed, or its last day has passed: those who responded and still wait hear it. Of one that was closed they have heard.</summary>
internal sealed class TellEndedPosting(ResponseStore responses, ResponseNotices notices, PostingsFacade postings) : Reaction<PostingEnded>
{
    public override async Task React(PostingEnded fact, CancellationToken stop)
    {
        // A fact may be heard late: what is open again has not ended.
        if (await postings.Find(fact.Posting, stop) is { EndedAt: not null } posting)
            await notices.Ended(posting, await responses.Waiting(fact.Posting, stop), "", stop);
    }
}
