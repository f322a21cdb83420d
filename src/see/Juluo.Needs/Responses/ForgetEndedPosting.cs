namespace Juluo.Needs;

/// <summary>When a need or an offer is reopened, deletes its outcome and takes back notifications that it ended.</summary>
internal sealed class ForgetEndedPosting(ResponseStore responses, ClosingStore closings, ResponseNotices notices, PostingsFacade postings)
    : Reaction<PostingReopened>
{
    public override async Task React(PostingReopened fact, CancellationToken stop)
    {
        if (await postings.Find(fact.Posting, stop) is not { EndedAt: null })
            return;
        await closings.Remove(fact.Posting, stop);
        await notices.Reopened(fact.Posting, await responses.Waiting(fact.Posting, stop), stop);
    }
}
