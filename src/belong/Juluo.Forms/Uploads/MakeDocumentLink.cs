namespace Juluo.Forms;

/// <summary>POST /submissions/{id}/document-links — makes a link for sending documents later, from any device and without an account; valid for thirty days.</summary>
[Post("/submissions/{id}/document-links", Requires.Nothing, Form = typeof(ShowSubmission), PerMinute = 20)]
internal sealed class MakeDocumentLink(Clock clock, SubmissionAccess access) : Slice<MakeDocumentLink.Input, MakeDocumentLink.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="Path">The link's path, which isn't shown again.</param>
    public sealed record Output(string Path);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop) is not { } held)
            return new NotFound();
        if (held.Submission.IsTrial)
            return new NotFound();
        var secret = SecretToken.New();
        await access.Documents.AddLink(input.Id, secret, clock.Now + Submission.Patience, stop);
        return new Output($"/document-links/{secret}");
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Path, "forms.documents.link.made");
}
