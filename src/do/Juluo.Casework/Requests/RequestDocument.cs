namespace Juluo.Casework;

/// <summary>POST /cases/{id}/document-requests — asks the applicant for a document or one page of it, with a reason. The case waits for the applicant.</summary>
[Post(
    "/cases/{id}/document-requests",
    CaseworkRights.TakePart,
    Form = typeof(ShowCase),
    Then = "#documents",
    Say = "casework.document.requested"
)]
internal sealed class RequestDocument(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, ApplicantNotice applicant)
    : Slice<RequestDocument.Input, Done>
{
    /// <param name="Document">The form's question, with the document after a slash if it has several.</param>
    /// <param name="Page">The page, or null for all of it.</param>
    public sealed record Input(
        CaseId Id,
        string? Document = null,
        int? Page = null,
        DocumentFault Why = DocumentFault.Missing,
        [Length(DocumentRequest.MostNote, Lines = true)] string? Note = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Works: true } held)
            return new NotFound();
        if (await forms.Read(held.Case.Submission, null, stop) is not { } read)
            return new NotFound();
        var note = FormText.Long(input.Note);
        var wrong = new List<Error>();
        var parts = (input.Document ?? "").Split('/', 2);
        var (question, item) = (parts[0], parts.Length > 1 ? parts[1] : "");
        if (read.Definition.Question(question) is not { TakesFiles: true } asked || asked.Documents.All(d => d.Name != item))
            wrong.Add(new NotOffered("document"));
        if (!Enum.IsDefined(input.Why))
            wrong.Add(new NotOffered("why"));
        else if (input.Why != DocumentFault.Missing && !read.Documents.Any(d => d.Question == question && d.Item == item))
            wrong.Add(new DocumentRequestErrors.NotSent());
        if (input.Page is < 1 or > DocumentPage.MostPages)
            wrong.Add(new OfficeErrors.OutOfRange("page", 1, DocumentPage.MostPages));
        var requests = new DocumentRequestStore(work, clock, seal);
        if ((await requests.Of(held.Case.Id, stop)).Count >= DocumentRequest.Most)
            wrong.Add(new DocumentRequestErrors.TooMany(DocumentRequest.Most));
        if (wrong.Count > 0)
            return wrong;
        if (held.Case.State != CaseState.NeedsDocuments)
        {
            var moved = await cases.Move(held.Case, CaseState.NeedsDocuments, caller.Self, stop);
            if (moved.Failed)
                return moved;
        }

        var request = await requests.Add(held.Case.Id, question, item, input.Page, input.Why, note, caller.Self, stop);
        await cases.Touch(held.Case.Id, stop);
        await new CaseLog(work, clock).Happened(held.Case.Id, "documents_asked", caller.Self, stop);
        await applicant.Send(
            held.Case.Id,
            "documents",
            stop,
            of: request.ToString(),
            path: await forms.LinkFor(held.Case.Submission, stop)
        );
        return Done.It;
    }
}
