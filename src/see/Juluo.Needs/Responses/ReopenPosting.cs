namespace Juluo.Needs;

/// <summary>
/// POST /needs/{posting}/closing/withdrawal — undoes the closing of a need or an offer of the caller: it is on the list again, unless it had ended before or its last day has passed.
/// </summary>
[Post("/needs/{posting}/closing/withdrawal", NeedsRights.Own, Form = typeof(ShowPosting))]
internal sealed class ReopenPosting(
    ResponseStore responses,
    ClosingStore closings,
    ResponseNotices notices,
    PostingsFacade postings,
    UnitOfWork work,
    Clock clock
) : Slice<ReopenPosting.Input, Done>
{
    public sealed record Input(PostingId Posting);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await postings.Find(input.Posting, stop) is not { } posting
            || posting.Author != caller.Self
            || await closings.Find(input.Posting, stop) is not { } closing
        )
            return new NotFound();
        await closings.Remove(input.Posting, stop);
        // The helper named with the closing is asked about again; results reported before it stay.
        await notices.Unjudged(input.Posting, await responses.Unjudge(input.Posting, null, closing.At, stop), stop);
        // A posting that had ended before it was closed stays off the list.
        if (posting.EndedAt >= closing.At && !(posting.Card.ClosesOn < clock.Today(work.Community.Zone)))
        {
            await postings.Reopen(caller.Self, input.Posting, null, stop);
            await notices.Reopened(input.Posting, await responses.Waiting(input.Posting, stop), stop);
        }

        return Done.It;
    }
}
