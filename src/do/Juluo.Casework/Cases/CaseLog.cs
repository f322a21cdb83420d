namespace Juluo.Casework;

/// <summary>The history of cases, and a record of every view. Rows are only added; each list returns the latest first, at most 500 events or 200 views.</summary>
internal sealed class CaseLog(UnitOfWork work, Clock clock)
{
    public const string Case = "case";
    public const string Answers = "answers";
    public const string Document = "document";
    public const string Delivery = "delivery";

    /// <summary>The kind of event for a decision that deliberately contradicted the service's rules.</summary>
    public const string Otherwise = "otherwise";

    /// <param name="by">The person who did it, or null for the applicant or the system.</param>
    public Task Happened(CaseId id, string kind, PersonId? by, CancellationToken stop, object? with = null)
    {
        var json = JsonSerializer.Serialize(with ?? new { }, Json.Options);
        return work.Do(
            $"""
            insert into casework.case_event (community_id, case_id, id, at, person_id, kind, detail)
            values ({work.Community}, {id}, {clock.NewKey()}, {clock.Now}, {by}, {kind}, {json}::jsonb)
            """,
            stop
        );
    }

    public Task<List<CaseEvent>> Of(CaseId id, CancellationToken stop) =>
        work.List(
            $"""
            select at, person_id, kind, detail::text from casework.case_event
            where community_id = {work.Community} and case_id = {id} order by at desc, id desc limit 500
            """,
            r => new CaseEvent(
                r.Instant(0),
                r.IsDBNull(1) ? null : r.Person(1),
                r.GetString(2),
                JsonSerializer.Deserialize<Dictionary<string, string>>(r.GetString(3))!
            ),
            stop
        );

    /// <summary>Records a view; repeated views of the same thing within five minutes count once.</summary>
    public async Task Looked(CaseId id, PersonId looker, string what, CancellationToken stop)
    {
        var before = clock.Now - Duration.FromMinutes(5);
        await work.Do(
            $"""
            insert into casework.case_look (community_id, case_id, id, at, person_id, what)
            select {work.Community}, {id}, {clock.NewKey()}, {clock.Now}, {looker}, {what}
            where not exists (select from casework.case_look l where l.community_id = {work.Community} and l.case_id = {id} and l.person_id = {looker}
              and l.what = {what} and l.at > {before})
            """,
            stop
        );
    }

    public Task<List<CaseLook>> Looks(CaseId id, CancellationToken stop) =>
        work.List<CaseLook>(
            $"""
            select at, person_id as person, what from casework.case_look
            where community_id = {work.Community} and case_id = {id} order by at desc limit 200
            """,
            stop
        );
}
