namespace Juluo.Forms;

/// <summary>
/// Façade for other modules: creates forms from definitions, publishes versions, begins submissions of a person or visitor about a subject of the module, and reads them. Sending one
/// raises <see cref="SubmissionSent"/>.
/// </summary>
public sealed class FormsFacade(
    UnitOfWork work,
    Clock clock,
    SubmissionAccess access,
    PeopleFacade people,
    Audit audit,
    FileDownload download,
    IFileStore files
)
{
    private readonly FormStore forms = new(work, clock);

    /// <summary>A short application form that fits most services, as a starting point.</summary>
    public static FormDefinition Application => FormTemplates.Of(FormTemplate.Application)!;

    /// <summary>Parses a form from its text file. Returns all errors, each with its line.</summary>
    public static Outcome<FormDefinition> Read(string text) => DefinitionReader.Read(text).AsOutcome();

    /// <summary>Writes a form as a text file.</summary>
    public static string Write(FormDefinition definition) => DefinitionWriter.Write(definition);

    public Task<Form?> Find(FormId id, CancellationToken stop) => forms.Find(id, stop);

    /// <summary>Returns the forms of an owner, the last changed first and retired ones last; only those with the purpose, if one is given.</summary>
    public Task<List<Form>> Of(string owner, string? purpose, CancellationToken stop) => forms.Of(owner, purpose, stop);

    /// <summary>Adds a form as a draft.</summary>
    /// <param name="owner">The module's name.</param>
    /// <param name="purpose">The owner's purpose, such as a key in its own data.</param>
    public Task<FormId> Make(
        string owner,
        string? purpose,
        FormDefinition definition,
        bool visitors,
        PersonId? by,
        CancellationToken stop
    ) => forms.Make(owner, purpose, definition, visitors, by, stop);

    public Task<FormDefinition?> Draft(FormId id, CancellationToken stop) => forms.Draft(id, stop);

    /// <summary>Replaces the draft. The replaced draft can be restored once.</summary>
    public Task SaveDraft(FormId id, FormDefinition definition, PersonId? by, CancellationToken stop) =>
        forms.SaveDraft(id, definition, by, stop);

    /// <summary>Publishes the draft as the next version. Returns its number, or the errors in the draft; <see cref="NotFound"/> if there is no such form.</summary>
    public Task<Outcome<int>> Publish(FormId id, PersonId? by, CancellationToken stop) => forms.Publish(id, by, stop);

    /// <summary>Retires a form: it can't be begun any more, but submissions already begun can be finished.</summary>
    public Task Retire(FormId id, CancellationToken stop) => forms.Retire(id, true, stop);

    /// <summary>Returns the latest published version, also of a retired form; null if none was published.</summary>
    public async Task<FormDefinition?> Open(FormId id, CancellationToken stop) =>
        await forms.Find(id, stop) is { Version: { } version } ? await forms.Version(id, version, stop) : null;

    /// <summary>Returns a published version, which never changes. Throws if there is no such version.</summary>
    public Task<FormDefinition> Version(FormId id, int number, CancellationToken stop) => forms.Version(id, number, stop);

    /// <summary>
    /// Begins a submission, or returns the person's unsent one for this form and subject, even if the form is retired. Fails with <see cref="FormErrors.NotOpen"/> if a new one
    /// can't be begun.
    /// </summary>
    public async Task<Outcome<BegunSubmission>> Begin(SubmissionToBegin begin, CancellationToken stop)
    {
        if (await forms.Find(begin.Form, stop) is not { } form)
            return new NotFound();
        if (begin.Person is { } person && await access.Store.Begun(form.Id, begin.Subject, person, stop) is { } before)
            return new BegunSubmission(before, Submission.PathOf(before));
        if (!form.IsOpen)
            return new FormErrors.NotOpen();
        var definition = await forms.Version(form.Id, form.Version!.Value, stop);
        var submission = await access.Begin(
            form.Id,
            form.Version,
            null,
            definition,
            begin.Person,
            begin.Subject,
            (begin.Prefill ?? AnswerSet.Empty).Over(await Known(definition, begin.Person, stop)),
            begin.Leads,
            begin.Language,
            stop
        );
        return new BegunSubmission(submission.Id, Submission.PathOf(submission.Id, definition.Pages[0].Name));
    }

    /// <summary>Returns the path on which the person continues a submission or sees what they sent.</summary>
    public static string PathOf(SubmissionId id) => Submission.PathOf(id);

    /// <summary>Returns the answers with their form version; null if the submission was deleted or is a trial. Logs the view, so that the person sees who read them.</summary>
    /// <param name="reader">The reader; null for internal use that shows the answers to no one, which isn't logged.</param>
    public async Task<ReadSubmission?> Read(SubmissionId id, PersonId? reader, CancellationToken stop)
    {
        if (await access.Store.Find(id, stop) is not { IsTrial: false } submission)
            return null;
        var held = await access.Open(submission, stop);
        if (reader is { } looker && submission.Person is { } person)
            await audit.Looked(looker, person, "form-answers", stop);
        return ReadSubmission.Of(held);
    }

    /// <summary>Returns a submission that the caller holds, sent or not, by their account or the secret in their browser; null if it isn't theirs.</summary>
    public async Task<ReadSubmission?> Held(SubmissionId id, Caller caller, CancellationToken stop) =>
        await access.Held(id, caller, stop) is { Submission.IsTrial: false } held ? ReadSubmission.Of(held) : null;

    /// <summary>Returns the error for a submission that isn't the caller's: visitors are sent to the page that opens it by a code, even if it doesn't exist.</summary>
    public static Error NotHeld(Caller caller) => SubmissionAccess.NotHeld(caller);

    /// <summary>Creates a link by which missing documents of a submission can be uploaded without an account. It is valid for thirty days and can be used repeatedly.</summary>
    /// <returns>The path of its page, which can't be retrieved again.</returns>
    public async Task<string> LinkFor(SubmissionId id, CancellationToken stop)
    {
        var secret = SecretToken.New();
        await access.Documents.AddLink(id, secret, clock.Now + Submission.Patience, stop);
        return $"/document-links/{secret}";
    }

    /// <summary>Returns unsent submissions of a module's forms that were last saved before a time, the oldest first, at most 1,000. Trials are left out.</summary>
    public Task<List<LeftSubmission>> Left(string owner, Instant since, CancellationToken stop) =>
        work.List<LeftSubmission>(
            $"""
            select s.id, s.subject, s.place from forms.submission s
            join forms.form f on f.community_id = s.community_id and f.id = s.form_id
            where s.community_id = {work.Community} and f.owner = {owner} and s.sent_at is null and s.trial is null and s.saved_at < {since}
            order by s.saved_at limit 1000
            """,
            stop
        );

    /// <summary>Sets the time after which a submission is deleted with its documents.</summary>
    public Task KeepUntil(SubmissionId id, Instant until, CancellationToken stop) =>
        work.Do($"update forms.submission set keep_until = {until} where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Counts how many of the given submissions still exist, without trials.</summary>
    public Task<int> Count(IReadOnlyCollection<SubmissionId> ids, CancellationToken stop) =>
        work.Find<int>(
            $"select count(*)::int from forms.submission where community_id = {work.Community} and id = any({ids}) and trial is null",
            stop
        );

    /// <summary>Deletes submissions, with their documents and files.</summary>
    public async Task Remove(IReadOnlyCollection<SubmissionId> ids, CancellationToken stop)
    {
        var keys = await access.Documents.KeysOf(ids, stop);
        await work.Do($"delete from forms.submission where community_id = {work.Community} and id = any({ids})", stop);
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, work.Community.Id, keys));
    }

    /// <summary>Returns submissions about the given subjects, sent or not, without logging the view; the caller decides what is shown.</summary>
    public async Task<List<ReadSubmission>> About(FormId form, IReadOnlyCollection<string> subjects, CancellationToken stop)
    {
        var read = new List<ReadSubmission>();
        foreach (var submission in await access.Store.About(form, subjects, stop))
            read.Add(ReadSubmission.Of(await access.Open(submission, stop)));
        return read;
    }

    /// <summary>Downloads a page of a submission's document, without a permission check. <see cref="NotFound"/> if the submission has no such page.</summary>
    /// <param name="small">True for the small size of a picture, used on pages.</param>
    public async Task<Outcome<Download>> File(SubmissionId id, FormFileId file, bool small, CancellationToken stop) =>
        (await access.Documents.Of(id, stop)).Find(d => d.Id == file) is { } page
            ? await download.Of(page.Name, page.Kind, page.FileKey, page.SmallKey, small, stop)
            : new NotFound();

    // Answers that the form prefills from a member's profile.
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
                                (FormQuestionKind.Text or FormQuestionKind.Email, "email") when card.Email is { } email => new SaidText(
                                    email
                                ),
                                (FormQuestionKind.Signature, "name") => null, // people sign themselves
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

/// <summary>Parameters for beginning a submission.</summary>
/// <param name="Person">The person, or null for a visitor, whose browser holds it.</param>
/// <param name="Subject">The module's subject; a person has at most one unsent submission per subject.</param>
/// <param name="Prefill">The answers already known; the person can change them.</param>
/// <param name="Language">The language the person already reads in, used if the form has it but the app doesn't; null for the browser's language.</param>
/// <param name="Leads">The path to go to after sending, in which <c>{id}</c> is the submission's id; null for the confirmation page.</param>
public sealed record SubmissionToBegin(
    FormId Form,
    PersonId? Person,
    string? Subject = null,
    AnswerSet? Prefill = null,
    string? Leads = null,
    string? Language = null
);

/// <param name="Path">The path of the page on which it begins or continues.</param>
public sealed record BegunSubmission(SubmissionId Id, string Path);

/// <summary>An unsent submission without recent activity.</summary>
/// <param name="Place">The last page, or null if none was saved.</param>
public sealed record LeftSubmission(SubmissionId Id, string? Subject, string? Place);

/// <summary>A submission for reading.</summary>
/// <param name="Language">The chosen language if only the form has it, or null for the reader's.</param>
/// <param name="Contact">The contact by which its person resumes it, or null if they gave none.</param>
/// <param name="Definition">The version that was answered.</param>
/// <param name="Answers">The answers to questions that were shown.</param>
public sealed record ReadSubmission(
    SubmissionId Id,
    FormId Form,
    string? Subject,
    PersonId? Person,
    Instant BegunAt,
    Instant? SentAt,
    string? Language,
    [property: JsonIgnore] string? Contact,
    [property: JsonIgnore] FormDefinition Definition,
    [property: JsonIgnore] AnswerSet Answers,
    IReadOnlyList<DocumentPage> Documents
)
{
    /// <summary>Returns the answers page by page in a language.</summary>
    public IReadOnlyList<AnsweredPage> Pages(string language) => AnsweredPage.Of(new(Definition, Answers), Documents, language);

    internal static ReadSubmission Of(HeldSubmission held) =>
        new(
            held.Submission.Id,
            held.Submission.Form,
            held.Submission.Subject,
            held.Submission.Person,
            held.Submission.BegunAt,
            held.Submission.SentAt,
            held.Submission.Language,
            held.Submission.Contact,
            held.Form,
            held.Path.Answers,
            held.Documents
        );
}
