namespace Juluo.Forms;

/// <summary>
/// Forms for other modules: made from a definition, published in versions, begun for a person or a visitor about something of the module's, and read. When one is sent the module hears <see cref="SubmissionSent"/>.
/// </summary>
public sealed class FormsFacade(
    UnitOfWork work,
    Clock clock,
    SubmissionDesk desk,
    PeopleFacade people,
    Audit audit,
    FileDownload download,
    IFileStore files
)
{
    private readonly FormStore forms = new(work, clock);

    /// <summary>A short form by which most services are applied for.</summary>
    public static FormDefinition Application => FormTemplates.Of(FormTemplate.Application)!;

    /// <summary>Reads a form from its text file; all that is wrong with it, line by line.</summary>
    public static Outcome<FormDefinition> Read(string text) => DefinitionReader.Read(text).AsOutcome();

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
            begin.Language,
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

    /// <summary>One that the caller holds, sent or not: their own, or by the secret in their browser; null: it is not theirs.</summary>
    public async Task<ReadSubmission?> Held(SubmissionId id, Caller caller, CancellationToken stop) =>
        await desk.Held(id, caller, stop) is { Submission.IsTrial: false } held ? ReadSubmission.Of(held) : null;

    /// <summary>What a page says of one that is not the caller's: a visitor is led to where it is opened by a code, whether there is one or not.</summary>
    public static Error NotHeld(Caller caller) => SubmissionDesk.NotHeld(caller);

    /// <summary>Makes a link by which documents of a submission are sent later, good for thirty days.</summary>
    /// <returns>The path of its page, which is not to be had again.</returns>
    public async Task<string> LinkFor(SubmissionId id, CancellationToken stop)
    {
        var secret = SecretToken.New();
        await desk.Documents.AddLink(id, secret, clock.Now + Submission.Patience, stop);
        return $"/document-links/{secret}";
    }

    /// <summary>Submissions of a module's forms that were begun, not sent, and not touched since.</summary>
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

    /// <summary>From now on the module says how long it is kept.</summary>
    public Task KeepUntil(SubmissionId id, Instant until, CancellationToken stop) =>
        work.Do($"update forms.submission set keep_until = {until} where community_id = {work.Community} and id = {id}", stop);

    /// <summary>How many of these are still kept, so that they can be read.</summary>
    public Task<int> Count(IReadOnlyCollection<SubmissionId> ids, CancellationToken stop) =>
        work.Find<int>(
            $"select count(*)::int from forms.submission where community_id = {work.Community} and id = any({ids}) and trial is null",
            stop
        );

    /// <summary>Deletes submissions, with their documents and files.</summary>
    public async Task Remove(IReadOnlyCollection<SubmissionId> ids, CancellationToken stop)
    {
        var keys = await desk.Documents.KeysOf(ids, stop);
        await work.Do($"delete from forms.submission where community_id = {work.Community} and id = any({ids})", stop);
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, work.Community.Id, keys));
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
                                (FormQuestionKind.Text or FormQuestionKind.Email, "email") when card.Email is { } email => new SaidText(
                                    email
                                ),
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
/// <param name="Language">In which the person reads about it already; counts where only the form speaks it. Null: what their browser wishes.</param>
/// <param name="Leads">A path of the program to go to once it was sent, in which <c>{id}</c> is the submission's; null: the page that says so.</param>
public sealed record SubmissionToBegin(
    FormId Form,
    PersonId? Person,
    string? Subject = null,
    AnswerSet? Prefill = null,
    string? Leads = null,
    string? Language = null
);

/// <param name="Path">The address of the page on which it begins or goes on.</param>
public sealed record BegunSubmission(SubmissionId Id, string Path);

/// <summary>One that was begun and left.</summary>
/// <param name="Place">The page on which they were last; null: none was saved.</param>
public sealed record LeftSubmission(SubmissionId Id, string? Subject, string? Place);

/// <summary>A submission to be read.</summary>
/// <param name="Language">One that only the form speaks, if its person chose it; null: that of the reader.</param>
/// <param name="Contact">By which its person resumes it; null: they said none.</param>
/// <param name="Definition">As it was asked.</param>
/// <param name="Answers">That count: to questions that were shown.</param>
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
    /// <summary>Page by page, to be read in a language.</summary>
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
