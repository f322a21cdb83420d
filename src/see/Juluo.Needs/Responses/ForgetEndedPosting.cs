namespace Juluo.Needs;

/// <summary>A need or an offer is open again: what came of it no longer holds, and those who wait do not hear that it ended.</summary>
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
