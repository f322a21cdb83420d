namespace Juluo.Forms;

/// <summary>
/// POST /submissions/{id}/closing — closes a visitor's form in this browser, for shared computers: the next user can't open it. The visitor reopens it by a code; 409 for an unsent one if
/// no code could reach them.
/// </summary>
[Post("/submissions/{id}/closing", Requires.Nothing, Form = typeof(ShowPause), Then = PauseNotice.Page, Say = "forms.closed")]
internal sealed class CloseHere(SubmissionAccess access, Mailer mailer, Texter texter) : Slice<CloseHere.Input, Done>
{
    public sealed record Input(SubmissionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop) is not { Submission: var submission })
            return SubmissionAccess.NotHeld(caller);
        // With an account it is open on every device until the person signs out there.
        if (submission.Person is not null)
            return new NotFound();
        if (submission.SentAt is null && !SendingWays.Reach(submission.Contact, mailer, texter))
            return new SubmissionErrors.NoWayBack();
        await access.Close(submission.Id, stop);
        return Done.It;
    }
}
