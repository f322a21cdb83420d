namespace Juluo.Needs;

/// <summary>POST /needs/{posting}/responses/{person}/result — records whether a response to a need or an offer of the caller helped. The person who responded is notified.</summary>
[Post(
    "/needs/{posting}/responses/{person}/result",
    NeedsRights.Own,
    Form = typeof(ShowPosting),
    Say = "needs.response.judged",
    Undo = "/needs/{posting}/responses/{person}/result/withdrawal"
)]
internal sealed class ReportHelp(ResponseStore responses, ResponseNotices notices, PostingsFacade postings) : Slice<ReportHelp.Input, Done>
{
    public sealed record Input(PostingId Posting, PersonId Person, YesNo Said);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await postings.Find(input.Posting, stop) is not { } posting
            || posting.Author != caller.Self
            || !(await responses.Seen(input.Posting, stop)).Exists(r => r.Person == input.Person)
        )
            return new NotFound();
        if (!await responses.Judge(input.Posting, input.Person, input.Said == YesNo.Yes, stop))
            return new ResponseErrors.NotOpen();
        await notices.Judged(posting, input.Person, input.Said == YesNo.Yes, stop);
        return Done.It;
    }
}
