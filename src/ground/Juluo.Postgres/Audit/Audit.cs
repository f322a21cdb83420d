namespace Juluo.Postgres;

/// <summary>The log of actions for operators, and the log of views for the people viewed. Written in the transaction of the action.</summary>
public sealed class Audit(UnitOfWork work, Clock clock)
{
    /// <param name="Looker">The person who viewed; null if they have been erased since.</param>
    public sealed record Look(PersonId? Looker, string What, NodaTime.Instant At);

    /// <param name="action">The name of the action, with dots, e.g. <c>lens.import</c>; its sentence is in the catalogue under <c>action.</c> and this name.</param>
    public Task Did(PersonId? who, string action, string subject, object? detail, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(detail ?? new { }, Json.Options);
        return work.Do(
            $"""
            insert into postgres.audit (community_id, id, at, person_id, action, subject, detail)
            values ({work.Community}, {clock.NewKey()}, {clock.Now}, {who}, {action}, {subject}, {json}::jsonb)
            """,
            stop
        );
    }

    /// <summary>Search criteria, all of which must match; a null criterion matches every action.</summary>
    /// <param name="Persons">The people who performed the action or whom it concerned.</param>
    /// <param name="Text">Alternatively, a text in the action's subject.</param>
    public sealed record Query(
        IReadOnlyCollection<PersonId>? Persons,
        string? Text,
        string? Action,
        NodaTime.Instant? From,
        NodaTime.Instant? Until
    );

    public sealed record Entry(Guid Id, NodaTime.Instant At, PersonId? Person, string What, string Subject, string Detail);

    /// <summary>Returns the matching actions, the latest first, at most the given number.</summary>
    public async Task<List<Entry>> Search(Query query, Guid? after, int skip, int most, CancellationToken stop)
    {
        var values = query.Persons?.Select(p => p.Value).ToArray();
        var action = string.IsNullOrEmpty(query.Action) ? null : query.Action;
        return await work.List(
            $"""
            select id, at, person_id, action, subject, detail::text from postgres.audit
            where community_id = {work.Community}
              and ({values}::uuid[] is null or person_id = any({values}) or subject = any({values}::text[]) or ({query.Text}::text is not null and strpos(lower(subject), lower({query.Text})) > 0))
              and ({action}::text is null or action = {action}) and ({query.From}::timestamptz is null or at >= {query.From})
                and ({query.Until}::timestamptz is null or at < {query.Until})
              and ({after}::uuid is null or (at, id) < (select x.at, x.id from postgres.audit x
                where x.community_id = {work.Community} and x.id = {after}))
            order by at desc, id desc offset {skip} limit {most}
            """,
            r => new Entry(r.GetGuid(0), r.Instant(1), r.IsDBNull(2) ? null : r.Person(2), r.GetString(3), r.GetString(4), r.GetString(5)),
            stop
        );
    }

    /// <summary>Returns the names of all actions that the community's log contains, in alphabetical order.</summary>
    public Task<List<string>> Actions(CancellationToken stop) =>
        work.List<string>($"select distinct action from postgres.audit where community_id = {work.Community} order by action", stop);

    /// <summary>Records that one person viewed another's data; views of one's own data are not recorded.</summary>
    public async Task Looked(PersonId looker, PersonId subject, string what, CancellationToken stop)
    {
        if (looker == subject)
            return;
        await work.Do(
            $"""
            insert into postgres.look (community_id, id, at, looker_id, subject_id, what)
            values ({work.Community}, {clock.NewKey()}, {clock.Now}, {looker}, {subject}, {what})
            """,
            stop
        );
    }

    public Task<List<Look>> LooksAt(PersonId subject, int most, CancellationToken stop) =>
        work.List(
            $"""
            select looker_id, what, at from postgres.look
            where community_id = {work.Community} and subject_id = {subject} order by at desc limit {most}
            """,
            r => new Look(r.IsDBNull(0) ? null : r.Person(0), r.GetString(1), r.Instant(2)),
            stop
        );
}
