namespace Juluo.Casework;

/// <summary>Requests to send a document again, settled ones included, oldest first; notes are stored encrypted.</summary>
internal sealed class DocumentRequestStore(UnitOfWork work, Clock clock, CaseSeal seal)
{
    private sealed record Row(
        DocumentRequestId Id,
        string Question,
        string Item,
        int? Page,
        DocumentFault Why,
        string? Note,
        Instant AskedAt,
        Instant? SentAt,
        Instant? SettledAt
    );

    public async Task<List<DocumentRequest>> Of(CaseId id, CancellationToken stop) =>
        (
            await work.List<Row>(
                $"""
                select id, question, item, page, why, note, asked_at, sent_at, settled_at from casework.document_request
                where community_id = {work.Community} and case_id = {id} order by asked_at, id
                """,
                stop
            )
        ).ConvertAll(r => new DocumentRequest(
            r.Id,
            r.Question,
            r.Item,
            r.Page,
            r.Why,
            r.Note is null ? null : seal.Open(r.Note),
            r.AskedAt,
            r.SentAt,
            r.SettledAt
        ));

    public async Task<DocumentRequestId> Add(
        CaseId id,
        string question,
        string item,
        int? page,
        DocumentFault why,
        string? note,
        PersonId by,
        CancellationToken stop
    )
    {
        var (request, closed) = (Id.New<DocumentRequestId>(clock), note is null ? null : seal.Seal(note));
        await work.Do(
            $"""
            insert into casework.document_request (community_id, case_id, id, question, item, page, why, note, asked_at, asked_by)
            values ({work.Community}, {id}, {request}, {question}, {item}, {page}, {why}, {closed}, {clock.Now}, {by})
            """,
            stop
        );
        return request;
    }

    /// <summary>Marks the case's open requests as answered.</summary>
    public Task Sent(CaseId id, CancellationToken stop) =>
        work.Do(
            $"""
            update casework.document_request set sent_at = {clock.Now}
            where community_id = {work.Community} and case_id = {id} and sent_at is null and settled_at is null
            """,
            stop
        );

    public async Task<bool> Settle(CaseId id, DocumentRequestId request, CancellationToken stop) =>
        await work.Do(
            $"""
            update casework.document_request set settled_at = {clock.Now}
            where community_id = {work.Community} and case_id = {id} and id = {request} and settled_at is null
            """,
            stop
        ) == 1;
}
