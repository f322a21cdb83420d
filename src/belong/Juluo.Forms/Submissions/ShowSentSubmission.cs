namespace Juluo.Forms;

/// <summary>GET /forms/{id}/submissions/{submission} — shows a submission with sensitive answers. Each view is logged, and the person sees it.</summary>
[Get("/forms/{id}/submissions/{submission}", FormRights.Read, Page = typeof(SentSubmissionPage))]
public sealed class ShowSentSubmission(SubmissionAccess access, PeopleFacade people, Audit audit)
    : Slice<ShowSentSubmission.Input, ShowSentSubmission.Output>
{
    public sealed record Input(FormId Id, SubmissionId Submission);

    /// <param name="Person">The person, or null for a visitor without an account.</param>
    /// <param name="Language">The language of its questions.</param>
    public sealed record Output(
        Form Form,
        SubmissionId Id,
        PersonCard? Person,
        string Language,
        Instant SentAt,
        int? Version,
        IReadOnlyList<AnsweredPage> Pages
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await access.Forms.Find(input.Id, stop) is not { Owner: Form.Own } form
            || await access.Store.Find(input.Submission, stop) is not { SentAt: { } sent } submission
            || submission.Form != form.Id
        )
            return new NotFound();
        var held = await access.Open(submission, stop);
        // Members see who viewed their answers; operators see only that someone did.
        await audit.Did(caller.Person, "forms.read", $"{submission.Id}", new { form = form.Id }, stop);
        if (caller.Person is { } looker && submission.Person is { } person)
            await audit.Looked(looker, person, "form-answers", stop);
        var language = held.Form.LanguageFor(caller.Language);
        return new Output(
            form,
            submission.Id,
            submission.Person is { } who ? await people.Find(who, stop) : null,
            language,
            sent,
            submission.Version,
            AnsweredPage.Of(held, language)
        );
    }
}
