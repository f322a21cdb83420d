namespace Juluo.Forms;

/// <summary>POST /submissions/{id}/contact — saves the address or phone number for resuming the form, and sends the link there. A contact answered in the form opens it too.</summary>
[Post("/submissions/{id}/contact", Requires.Nothing, Form = typeof(ShowPause), Say = "forms.pause.saved", PerMinute = 20)]
internal sealed class SaveContact(
    UnitOfWork work,
    SubmissionAccess access,
    PauseNotice notice,
    Mailer mailer,
    Texter texter,
    IDataProtectionProvider protection
) : Slice<SaveContact.Input, Done>
{
    /// <param name="Contact">An email address, or a phone number if there is an SMS gateway.</param>
    public sealed record Input(SubmissionId Id, string? Contact = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop, toChange: true) is not { } held)
            return new NotFound();
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        var typed = SendingWays.To(input.Contact, mailer, texter);
        if (typed.Failed)
            return typed.As<Done>();
        var contact = typed.Value;
        var told = await notice.Send(held.Submission, contact, stop);
        if (told.Failed)
            return told;
        await access.Store.PutContact(input.Id, contact.Text, stop);
        if (ResumeContact.Answered(held.Form, held.Path.Answers, texter) is { } answered)
            await access.Store.PutAnswered(input.Id, await new ContactDigests(work, protection).Of(answered, stop), stop);
        return Done.It;
    }
}
