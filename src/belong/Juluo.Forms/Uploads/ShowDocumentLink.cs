namespace Juluo.Forms;

/// <summary>GET /document-links/{token} — shows the documents of a form still due to holders of the link, without answers or names.</summary>
[Get("/document-links/{token}", Requires.Nothing, Page = typeof(DocumentLinkPage))]
public sealed class ShowDocumentLink(SubmissionAccess access, PageLanguage page) : Slice<ShowDocumentLink.Input, ShowDocumentLink.Output>
{
    public sealed record Input(string Token);

    /// <param name="Form">The form's title.</param>
    public sealed record Output(
        string Token,
        string Form,
        string Language,
        IReadOnlyList<FormQuestion> Questions,
        [property: JsonIgnore] IReadOnlyList<DocumentPage> Documents
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Documents.OfLink(input.Token, stop) is not { } id || await access.Store.Find(id, stop) is not { } submission)
            return new DocumentErrors.LinkOver();
        var held = await access.Open(submission, stop);
        var language = held.Language(caller.Language);
        page.Speak(language);
        return new Output(
            input.Token,
            held.Form.Title.In(language),
            language,
            [.. held.Path.Pages.SelectMany(p => p.Questions).Where(q => q.TakesFiles)],
            held.Documents
        );
    }
}
