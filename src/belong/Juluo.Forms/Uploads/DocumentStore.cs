namespace Juluo.Forms;

/// <summary>
/// Stores the documents of submissions, and the links by which a holder can upload missing ones after sending. A link is stored as a hash; callers make it valid for thirty days,
/// and it can be used repeatedly until then.
/// </summary>
internal sealed class DocumentStore(UnitOfWork work, Clock clock)
{
    public Task<List<DocumentPage>> Of(SubmissionId submission, CancellationToken stop) =>
        work.List<DocumentPage>(
            $"""
            select id, question, item, name, kind, bytes, file_key, small_key, width, height, doubt, kept_anyway, added_at
            from forms.document_page where community_id = {work.Community} and submission_id = {submission} order by question, item, id
            """,
            stop
        );

    public Task Add(Submission submission, string question, string item, TakenFile file, PictureDoubt? doubt, CancellationToken stop)
    {
        var id = Id.New<FormFileId>(clock);
        return work.Do(
            $"""
            insert into forms.document_page (community_id, id, submission_id, person_id, question, item, name, kind, bytes, file_key, small_key,
              width, height, doubt, added_at)
            values ({work.Community}, {id}, {submission.Id}, {submission.Person}, {question}, {item}, {file.Name}, {file.Kind}, {file.Bytes},
              {file.Key}, {file.SmallKey}, {file.Width}, {file.Height}, {doubt}, {clock.Now})
            """,
            stop
        );
    }

    /// <summary>Returns the total size of documents in visitors' unsent submissions, in bytes.</summary>
    public Task<long> Unsent(CancellationToken stop) =>
        work.Find<long>(
            $"""
            select coalesce(sum(p.bytes), 0)::bigint from forms.document_page p
            join forms.submission s on s.community_id = p.community_id and s.id = p.submission_id
            where p.community_id = {work.Community} and p.person_id is null and s.person_id is null and s.sent_at is null
            """,
            stop
        );

    public Task KeepAnyway(SubmissionId submission, FormFileId page, CancellationToken stop) =>
        work.Do(
            $"""
            update forms.document_page set kept_anyway = true
            where community_id = {work.Community} and submission_id = {submission} and id = {page}
            """,
            stop
        );

    /// <returns>The keys of the page's files, which the caller has to delete; empty if the page was already removed.</returns>
    public async Task<List<string>> Remove(SubmissionId submission, FormFileId page, CancellationToken stop) =>
        Keys(
            await work.List<(string, string?)>(
                $"""
                delete from forms.document_page where community_id = {work.Community} and submission_id = {submission} and id = {page}
                returning file_key, small_key
                """,
                stop
            )
        );

    /// <summary>Returns the keys of all files of the given submissions.</summary>
    public async Task<List<string>> KeysOf(IReadOnlyCollection<SubmissionId> submissions, CancellationToken stop) =>
        Keys(
            await work.List<(string, string?)>(
                $"select file_key, small_key from forms.document_page where community_id = {work.Community} and submission_id = any({submissions})",
                stop
            )
        );

    public Task AddLink(SubmissionId submission, string secret, Instant until, CancellationToken stop)
    {
        var hash = SecretToken.Hash(secret);
        return work.Do(
            $"""
            insert into forms.document_link (community_id, submission_id, hash, made_at, expires_at)
            values ({work.Community}, {submission}, {hash}, {clock.Now}, {until})
            """,
            stop
        );
    }

    /// <summary>Returns the submission of a document link; null if the link is unknown or has expired.</summary>
    public Task<SubmissionId?> OfLink(string secret, CancellationToken stop)
    {
        var hash = SecretToken.Hash(secret);
        return work.Find<SubmissionId?>(
            $"""
            select submission_id from forms.document_link where community_id = {work.Community} and hash = {hash} and expires_at > {clock.Now}
            """,
            stop
        );
    }

    private static List<string> Keys(List<(string, string?)> rows) =>
        [.. rows.SelectMany(r => new[] { r.Item1, r.Item2 }).OfType<string>()];
}
