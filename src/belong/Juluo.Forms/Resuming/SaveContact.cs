namespace Juluo.Forms;

/// <summary>POST /submissions/{id}/contact — saves the address or phone number to which a code is sent when the form is resumed.</summary>
[Post("/submissions/{id}/contact", Requires.Nothing, Form = typeof(ShowPause), Then = "/submissions/{id}/pause", Say = "forms.pause.saved")]
internal sealed class SaveContact(SubmissionDesk desk, Texter texter) : Slice<SaveContact.Input, Done>
{
    /// <param name="Contact">An e-mail address, or a phone number where text messages are sent.</param>
    public sealed record Input(SubmissionId Id, string? Contact = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await desk.Held(input.Id, caller, stop, toChange: true) is not { } held)
            return new NotFound();
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        if (ResumeContact.Read(input.Contact, texter) is not { } contact)
            return ResumeContact.Wrong(texter);
        await desk.Store.PutContact(input.Id, contact.Text, stop);
        return Done.It;
    }
}
