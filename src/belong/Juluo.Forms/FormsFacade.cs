using System.Text.Json.Serialization;

namespace Juluo.Forms;

/// <summary>
/// Forms for other modules: made from a definition, published in versions, begun for a person or a visitor about something of the module's, and read. When one is sent the module hears <see cref="SubmissionSent"/>.
/// </summary>
public sealed class FormsFacade(UnitOfWork work, Clock clock, SubmissionDesk desk, PeopleFacade people, Audit audit, FileDownload download)
{
    private readonly FormStore forms = new(work, clock);

    /// <summary>Reads a form from its text file; all that is wrong with it, line by line.</summary>
    public static Outcome<FormDefinition> Read(string text) => DefinitionReader.Read(text);

    /// <summary>A form as its text file.</summary>
    public static string Write(FormDefinition definition) => DefinitionWriter.Write(definition);

    public Task<Form?> Find(FormId id, CancellationToken stop) => forms.Find(id, stop);

    /// <summary>The forms of an owner, and of one purpose if it is said.</summary>
    public Task<List<Form>> Of(string owner, string? purpose, CancellationToken stop) => forms.Of(owner, purpose, stop);

    /// <summary>Makes a form, as a draft.</summary>
    /// <param name="owner">The module's name.</param>
    /// <param name="purpose">What it has the form for, such as the key of a thing of its own.</param>
    public Task<FormId> Make(
        string owner,
        string? purpose,
        FormDefinition definition,
        bool visitors,
        PersonId? by,
        CancellationToken stop
    ) => forms.Make(owner, purpose, definition, visitors, by, stop);

    public Task<FormDefinition?> Draft(FormId id, CancellationToken stop) => forms.Draft(id, stop);

    /// <summary>Changes what the next version will be.</summary>
    public Task SaveDraft(FormId id, FormDefinition definition, PersonId? by, CancellationToken stop) =>
        forms.SaveDraft(id, definition, by, stop);

    /// <summary>Publishes the draft; the number of the version, or what is wrong with the draft.</summary>
    public Task<Outcome<int>> Publish(FormId id, PersonId? by, CancellationToken stop) => forms.Publish(id, by, stop);

    /// <summary>From now on it is begun no more; who has begun can finish.</summary>
    public Task Retire(FormId id, CancellationToken stop) => forms.Retire(id, true, stop);

    /// <summary>The version that is open; null: none is.</summary>
    public async Task<FormDefinition?> Open(FormId id, CancellationToken stop) =>
        await forms.Find(id, stop) is { Version: { } version } ? await forms.Version(id, version, stop) : null;

    /// <summary>A version as it was published, which stays.</summary>
    public Task<FormDefinition> Version(FormId id, int number, CancellationToken stop) => forms.Version(id, number, stop);

    /// <summary>Begins a submission, or gives the one that the person has begun of this form and subject and not sent.</summary>
    public async Task<Outcome<BegunSubmission>> Begin(SubmissionToBegin begin, CancellationToken stop)
    {
        if (await forms.Find(begin.Form, stop) is not { } form)
            return new NotFound();
        if (begin.Person is { } person && await desk.Store.Begun(form.Id, begin.Subject, person, stop) is { } before)
            return new BegunSubmission(before, Submission.PathOf(before));
        if (!form.IsOpen)
            return new FormErrors.NotOpen();
        var definition = await forms.Version(form.Id, form.Version!.Value, stop);
        var submission = await desk.Begin(
            form.Id,
            form.Version,
            null,
            definition,
            begin.Person,
            begin.Subject,
            (begin.Prefill ?? AnswerSet.Empty).Over(await Known(definition, begin.Person, stop)),
            begin.Leads,
            stop
        );
        return new BegunSubmission(submission.Id, Submission.PathOf(submission.Id, definition.Pages[0].Name));
    }

    /// <summary>Where the person goes on with it, or sees what they sent.</summary>
    public static string PathOf(SubmissionId id) => Submission.PathOf(id);

    /// <summary>What was answered, with the form as it was asked; null: there is none any more. The view is logged: the person sees who looked.</summary>
    /// <param name="reader">Null: the program itself, which shows it to no one.</param>
    public async Task<ReadSubmission?> Read(SubmissionId id, PersonId? reader, CancellationToken stop)
    {
        if (await desk.Store.Find(id, stop) is not { IsTrial: false } submission)
            return null;
        var held = await desk.Open(submission, stop);
        if (reader is { } looker && submission.Person is { } person)
            await audit.Looked(looker, person, "form-answers", stop);
        return ReadSubmission.Of(held);
    }

    /// <summary>Those about some subjects, sent or not; for the program itself, which decides what of it is shown.</summary>
    public async Task<List<ReadSubmission>> About(FormId form, IReadOnlyCollection<string> subjects, CancellationToken stop)
    {
        var read = new List<ReadSubmission>();
        foreach (var submission in await desk.Store.About(form, subjects, stop))
            read.Add(ReadSubmission.Of(await desk.Open(submission, stop)));
        return read;
    }

    /// <summary>A page of a document of a submission; the module has decided who gets it.</summary>
    /// <param name="small">Of a picture: the small size that pages show.</param>
    public async Task<Outcome<Download>> File(SubmissionId id, FormFileId file, bool small, CancellationToken stop) =>
        (await desk.Documents.Of(id, stop)).Find(d => d.Id == file) is { } page
            ? await download.Of(page.Name, page.Kind, page.FileKey, page.SmallKey, small, stop)
            : new NotFound();

    // What the form asks to be filled in from what is known of a member.
    private async Task<AnswerSet> Known(FormDefinition definition, PersonId? person, CancellationToken stop)
    {
        if (
            person is not { } self
            || !definition.Questions.Any(q => q.Prefill is not null)
            || await people.Whole(self, stop) is not { } card
        )
            return AnswerSet.Empty;
        return new(
            definition
                .Questions.Where(q => q.Prefill is not null)
                .Select(q =>
                    (
                        q.Name,
                        Answer: (AnswerValue?)(
                            (q.Kind, q.Prefill) switch
                            {
                                (FormQuestionKind.Person, _) => new SaidPerson(card.Name, card.Email, null),
                                (FormQuestionKind.Text, "name") => new SaidText(card.Name),
                                (FormQuestionKind.Text, "email") when card.Email is { } email => new SaidText(email),
                                (FormQuestionKind.Signature, "name") => null, // signed by oneself
                                _ => null,
                            }
                        )
                    )
                )
                .Where(a => a.Answer is not null)
                .Select(a => KeyValuePair.Create(a.Name, a.Answer!))
        );
    }
}

/// <summary>What a module begins a submission with.</summary>
/// <param name="Person">Null: a visitor, whose browser holds it.</param>
/// <param name="Subject">What it is about, for the module; a person has one that is not sent of each.</param>
/// <param name="Prefill">Answers that are known already; the person can change them.</param>
/// <param name="Leads">A path of the program to go to once it was sent; null: the page that says so.</param>
public sealed record SubmissionToBegin(
    FormId Form,
    PersonId? Person,
    string? Subject = null,
    AnswerSet? Prefill = null,
    string? Leads = null
);

/// <param name="Path">The address of the page on which it begins or goes on.</param>
public sealed record BegunSubmission(SubmissionId Id, string Path);

/// <summary>A submission to be read.</summary>
/// <param name="Definition">As it was asked.</param>
/// <param name="Answers">That count: to questions that were shown.</param>
public sealed record ReadSubmission(
    SubmissionId Id,
    FormId Form,
    string? Subject,
    PersonId? Person,
    Instant BegunAt,
    Instant? SentAt,
    [property: JsonIgnore] FormDefinition Definition,
    [property: JsonIgnore] AnswerSet Answers,
    IReadOnlyList<DocumentPage> Documents
)
{
    internal static ReadSubmission Of(HeldSubmission held) =>
        new(
            held.Submission.Id,
            held.Submission.Form,
            held.Submission.Subject,
            held.Submission.Person,
            held.Submission.BegunAt,
            held.Submission.SentAt,
            held.Form,
            held.Path.Answers,
            held.Documents
        );
}
