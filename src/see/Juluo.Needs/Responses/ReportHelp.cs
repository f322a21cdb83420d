namespace Juluo.Needs;

/// <summary>POST /needs/{want}/responses/{person}/result — records whether a response to a need or an offer of the caller helped. Who responded is notified.</summary>
[Post(
    "/needs/{want}/responses/{person}/result",
    NeedsRights.Own,
    Form = typeof(ShowWant),
    Say = "needs.response.judged",
    Undo = "/needs/{want}/responses/{person}/result/withdrawal"
)]
internal sealed class ReportHelp(ResponseStore responses, ResponseNotices notices, WantsFacade wants) : Slice<ReportHelp.Input, Done>
{
    public sealed record Input(WantId Want, PersonId Person, YesNo Said);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await wants.Find(input.Want, stop) is not { } want
            || want.Author != caller.Self
            || !(await responses.Seen(input.Want, stop)).Exists(r => r.Person == input.Person)
        )
            return new NotFound();
        if (!await responses.Judge(input.Want, input.Person, input.Said == YesNo.Yes, stop))
            return new ResponseErrors.NotOpen();
        await notices.Judged(want, input.Person, input.Said == YesNo.Yes, stop);
        return Done.It;
    }
}
