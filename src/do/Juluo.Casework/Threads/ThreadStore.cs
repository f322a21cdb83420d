namespace Juluo.Casework;

/// <summary>Messages between an applicant and the office, stored encrypted. A list has the oldest 1000 messages of a case.</summary>
internal sealed class ThreadStore(UnitOfWork work, Clock clock, CaseSeal seal)
{
    private sealed record Row(
        CaseMessageId Id,
        Instant At,
        PersonId? Person,
        bool Inbound,
        CaseChannel Channel,
        string Body,
        Instant? ReadAt
    );

    public async Task<List<CaseMessage>> Of(CaseId id, CancellationToken stop) =>
        (
            await work.List<Row>(
                $"""
                select id, at, person_id as person, inbound, channel, body, read_at from casework.message
                where community_id = {work.Community} and case_id = {id} order by at, id limit 1000
                """,
                stop
            )
        ).ConvertAll(r => new CaseMessage(r.Id, r.At, r.Person, r.Inbound, r.Channel, seal.Open(r.Body), r.ReadAt));

    /// <param name="from">The staff member who wrote it, or null for the applicant.</param>
    public async Task<CaseMessageId> Add(CaseId id, PersonId? from, CaseChannel channel, string body, CancellationToken stop)
    {
        var (message, closed, inbound) = (Id.New<CaseMessageId>(clock), seal.Seal(body), from is null);
        await work.Do(
            $"""
            insert into casework.message (community_id, case_id, id, at, person_id, inbound, channel, body)
            values ({work.Community}, {id}, {message}, {clock.Now}, {from}, {inbound}, {channel}, {closed})
            """,
            stop
        );
        return message;
    }

    /// <summary>Marks the messages of one side as read by the other side.</summary>
    public Task Read(CaseId id, bool inbound, CancellationToken stop) =>
        work.Do(
            $"""
            update casework.message set read_at = {clock.Now}
            where community_id = {work.Community} and case_id = {id} and inbound = {inbound} and read_at is null
            """,
            stop
        );

    public Task<int> Unread(CaseId id, bool inbound, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from casework.message where community_id = {work.Community} and case_id = {id} and inbound = {inbound} and read_at is null
            """,
            stop
        );

    public Task<int> CountInbound(CaseId id, Instant since, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from casework.message where community_id = {work.Community} and case_id = {id} and inbound and at > {since}
            """,
            stop
        );
}
