namespace Juluo.Forms;

/// <summary>POST /submissions/{id}/contact — saves the address to which a code is sent when the form is resumed.</summary>
[Post("/submissions/{id}/contact", Requires.Nothing, Form = typeof(ShowPause), Then = "/submissions/{id}/pause", Say = "forms.pause.saved")]
internal sealed class SaveContact(SubmissionDesk desk) : Slice<SaveContact.Input, Done>
{
    /// <param name="Contact">An e-mail address.</param>
    public sealed record Input(SubmissionId Id, string? Contact = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await desk.Held(input.Id, caller, stop, toChange: true) is not { } held)
            return new NotFound();
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        if (Read(input.Contact) is not { } contact)
            return new ResumeErrors.NoAddress();
        await desk.Store.PutContact(input.Id, contact, stop);
        return Done.It;
    }

    /// <summary>An address as it is looked up; null: it is none.</summary>
    internal static string? Read(string? typed) =>
        FormText.Some(typed)?.ToLowerInvariant() is { } text && EmailAddress.IsOne(text) ? text : null;
}
