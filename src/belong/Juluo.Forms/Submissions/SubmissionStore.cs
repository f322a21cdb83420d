namespace Juluo.Forms;

/// <summary>Stores submissions, with sensitive answers and unparsed input encrypted. No method checks permissions. A database constraint guarantees that a submission is sent only once.</summary>
internal sealed class SubmissionStore(UnitOfWork work, Clock clock, SealedAnswers seal)
{
    private static readonly Sql Columns = new(
        "s.id, s.form_id as form, s.version, s.subject, s.person_id as person, s.language, s.answers::text as answers, s.sealed, s.typed, s.place, s.leads, s.contact, s.begun_at, s.saved_at, s.sent_at, s.keep_until"
    );

    private sealed record Row(
        SubmissionId Id,
        FormId Form,
        int? Version,
        string? Subject,
        PersonId? Person,
        string? Language,
        string Answers,
        string? Sealed,
        string? Typed,
        string? Place,
        string? Leads,
        string? Contact,
        Instant BegunAt,
        Instant SavedAt,
        Instant? SentAt,
        Instant KeepUntil
    );

    public async Task<Submission?> Find(SubmissionId id, CancellationToken stop) =>
        Of(await work.Find<Row>($"select {Columns} from forms.submission s where s.community_id = {work.Community} and s.id = {id}", stop));

    /// <summary>Finds a submission and locks it until the transaction ends, so that concurrent saves of pages don't overwrite each other.</summary>
    public async Task<Submission?> FindToChange(SubmissionId id, CancellationToken stop) =>
        Of(
            await work.Find<Row>(
                $"select {Columns} from forms.submission s where s.community_id = {work.Community} and s.id = {id} for update",
                stop
            )
        );

    /// <summary>Returns the person's unsent submission of a form about a subject, the last saved one; null if there is none. Trials are left out.</summary>
    public async Task<SubmissionId?> Begun(FormId form, string? subject, PersonId person, CancellationToken stop) =>
        await work.Find<SubmissionId?>(
            $"""
            select id from forms.submission where community_id = {work.Community} and form_id = {form} and person_id = {person}
              and subject is not distinct from {subject}::text and sent_at is null and trial is null order by saved_at desc limit 1
            """,
            stop
        );

    /// <summary>Returns sent submissions of a form, the latest first.</summary>
    /// <param name="after">The last one of the previous page, or null for the first page.</param>
    public async Task<List<Submission>> Sent(FormId form, SubmissionId? after, int most, CancellationToken stop) =>
        (
            await work.List<Row>(
                $"""
                select {Columns} from forms.submission s where s.community_id = {work.Community} and s.form_id = {form} and s.sent_at is not null
                  and ({after}::uuid is null or (s.sent_at, s.id) < (select x.sent_at, x.id from forms.submission x
                    where x.community_id = {work.Community} and x.id = {after}))
                order by s.sent_at desc, s.id desc limit {most}
                """,
                stop
            )
        ).ConvertAll(r => Of(r)!);

    /// <summary>Returns submissions about the given subjects, sent or not, by subject and then by time. Trials are left out.</summary>
    public async Task<List<Submission>> About(FormId form, IReadOnlyCollection<string> subjects, CancellationToken stop) =>
        (
            await work.List<Row>(
                $"""
                select {Columns} from forms.submission s where s.community_id = {work.Community} and s.form_id = {form}
                  and s.subject = any({subjects.ToArray()}) and s.trial is null order by s.subject, s.begun_at, s.id
                """,
                stop
            )
        ).ConvertAll(r => Of(r)!);

    /// <param name="trial">The draft's text for a trial, or null for a version.</param>
    public async Task Begin(Submission submission, FormDefinition definition, string? trial, CancellationToken stop)
    {
        var (open, closed) = seal.Seal(submission.Answers, definition);
        await work.Do(
            $"""
            insert into forms.submission (community_id, id, form_id, version, trial, subject, person_id, language, answers, sealed, leads,
              begun_at, saved_at, keep_until)
            values ({work.Community}, {submission.Id}, {submission.Form}, {submission.Version}, {trial}, {submission.Subject}, {submission.Person},
              {submission.Language}, {open}::jsonb, {closed}, {submission.Leads}, {submission.BegunAt}, {submission.SavedAt}, {submission.KeepUntil})
            """,
            stop
        );
    }

    public Task<string?> Trial(SubmissionId id, CancellationToken stop) =>
        work.Find<string>($"select trial from forms.submission where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Saves answers and input, and extends the retention by <see cref="Submission.Patience"/>. Returns false if the submission was sent or deleted.</summary>
    public async Task<bool> Save(Submission submission, FormDefinition definition, CancellationToken stop)
    {
        var (open, closed) = seal.Seal(submission.Answers, definition);
        var typed = seal.Seal(submission.Typed);
        var keep = clock.Now + Submission.Patience;
        return await work.Do(
                $"""
                update forms.submission set answers = {open}::jsonb, sealed = {closed}, typed = {typed}, place = {submission.Place},
                  language = {submission.Language}, saved_at = {clock.Now}, keep_until = {keep}
                where community_id = {work.Community} and id = {submission.Id} and sent_at is null
                """,
                stop
            ) == 1;
    }

    /// <summary>Sends a submission with the answers to shown questions. Returns false if another request sent it first, which the constraint <c>sent_once</c> detects.</summary>
    public async Task<bool> Send(Submission submission, AnswerSet answers, FormDefinition definition, CancellationToken stop)
    {
        var (open, closed) = seal.Seal(answers, definition);
        var keep = clock.Now + Duration.FromDays(definition.KeepDays);
        try
        {
            return await work.Do(
                    $"""
                    update forms.submission set answers = {open}::jsonb, sealed = {closed}, typed = null, saved_at = {clock.Now}, sent_at = {clock.Now},
                      keep_until = {keep}
                    where community_id = {work.Community} and id = {submission.Id}
                    """,
                    stop
                ) == 1;
        }
        catch (PostgresException refused) when (refused.ConstraintName == "sent_once")
        {
            return false;
        }
    }

    public Task PutContact(SubmissionId id, string contact, CancellationToken stop) =>
        work.Do(
            $"update forms.submission set contact = {contact} where community_id = {work.Community} and id = {id} and sent_at is null",
            stop
        );

    /// <summary>Stores the digest of a contact answered in the form, by which the submission can be resumed too.</summary>
    public Task PutAnswered(SubmissionId id, byte[] digest, CancellationToken stop) =>
        work.Do($"update forms.submission set answered = {digest} where community_id = {work.Community} and id = {id}", stop);

    public Task Remove(SubmissionId id, CancellationToken stop) =>
        work.Do($"delete from forms.submission where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Adds a browser's secret that opens a submission, as a hash.</summary>
    public Task AddKey(SubmissionId id, string secret, CancellationToken stop)
    {
        var hash = SecretToken.Hash(secret);
        return work.Do(
            $"""
            insert into forms.submission_key (community_id, submission_id, hash, made_at)
            values ({work.Community}, {id}, {hash}, {clock.Now})
            """,
            stop
        );
    }

    /// <summary>Revokes all browsers' secrets for a submission.</summary>
    public Task RemoveKeys(SubmissionId id, CancellationToken stop) =>
        work.Do($"delete from forms.submission_key where community_id = {work.Community} and submission_id = {id}", stop);

    /// <summary>Revokes one browser's secret.</summary>
    public Task RemoveKey(SubmissionId id, string secret, CancellationToken stop)
    {
        var hash = SecretToken.Hash(secret);
        return work.Do(
            $"delete from forms.submission_key where community_id = {work.Community} and submission_id = {id} and hash = {hash}",
            stop
        );
    }

    public async Task<bool> HasKey(SubmissionId id, string secret, CancellationToken stop)
    {
        var hash = SecretToken.Hash(secret);
        return await work.Find<bool>(
            $"""
            select exists (select from forms.submission_key where community_id = {work.Community} and submission_id = {id} and hash = {hash})
            """,
            stop
        );
    }

    private Submission? Of(Row? row) =>
        row is null
            ? null
            : new(
                row.Id,
                row.Form,
                row.Version,
                row.Subject,
                row.Person,
                row.Language,
                seal.Open(row.Answers, row.Sealed),
                seal.OpenTyped(row.Typed),
                row.Place,
                row.Leads,
                row.Contact,
                row.BegunAt,
                row.SavedAt,
                row.SentAt,
                row.KeepUntil
            );
}
