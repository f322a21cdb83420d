namespace Juluo.Needs;

/// <summary>POST /needs/{posting}/responses/{person}/result/withdrawal — takes back the caller's report on a response, unless it already counts as evidence.</summary>
[Post("/needs/{posting}/responses/{person}/result/withdrawal", NeedsRights.Own, Form = typeof(ShowPosting))]
internal sealed class WithdrawHelp(ResponseStore responses, ResponseNotices notices, PostingsFacade postings)
    : Slice<WithdrawHelp.Input, Done>
{
    public sealed record Input(PostingId Posting, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await postings.Find(input.Posting, stop) is not { } posting
            || posting.Author != caller.Self
            || await responses.Find(input.Posting, input.Person, stop) is not { Given: true } response
        )
            return new NotFound();
        if (response.CountedAt is not null)
            return new ResponseErrors.Counted();
        await notices.Unjudged(input.Posting, await responses.Unjudge(input.Posting, input.Person, null, stop), stop);
        return Done.It;
    }
}
