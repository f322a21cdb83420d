namespace Juluo.Needs;

/// <summary>POST /needs/{want}/responses/{person}/result/withdrawal — takes back what the caller said of a response, as long as it does not count.</summary>
[Post("/needs/{want}/responses/{person}/result/withdrawal", NeedsRights.Own, Form = typeof(ShowWant))]
internal sealed class WithdrawHelp(ResponseStore responses, ResponseNotices notices, WantsFacade wants) : Slice<WithdrawHelp.Input, Done>
{
    public sealed record Input(WantId Want, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await wants.Find(input.Want, stop) is not { } want
            || want.Author != caller.Self
            || await responses.Find(input.Want, input.Person, stop) is not { Given: true } response
        )
            return new NotFound();
        if (response.CountedAt is not null)
            return new ResponseErrors.Counted();
        await notices.Unjudged(input.Want, await responses.Unjudge(input.Want, input.Person, null, stop), stop);
        return Done.It;
    }
}
