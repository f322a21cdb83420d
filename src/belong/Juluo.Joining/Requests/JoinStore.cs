namespace Juluo.Joining;

/// <summary>Stores the questions to people who want to join, and their requests. A community without settings takes requests. An index allows one open request per address.</summary>
internal sealed class JoinStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        "id, person_id as person, email, name, language, answers, state, made_at, decided_at, decided_by"
    );

    public async Task<bool> Open(CancellationToken stop) =>
        await work.Find<bool?>($"select open from joining.join_door where community_id = {work.Community}", stop) is not false;

    public Task SetOpen(bool open, CancellationToken stop) =>
        work.Do(
            $"""
            insert into joining.join_door (community_id, open)
            values ({work.Community}, {open}) on conflict (community_id) do update set open = excluded.open
            """,
            stop
        );

    public Task<List<JoinQuestion>> Questions(CancellationToken stop) =>
        work.List<JoinQuestion>(
            $"select id, text_zh, text_en, must from joining.join_question where community_id = {work.Community} and ended_at is null order by id",
            stop
        );

    public async Task<JoinQuestionId> AddQuestion(LocalizedText text, bool must, CancellationToken stop)
    {
        var id = Id.New<JoinQuestionId>(clock);
        await work.Do(
            $"""
            insert into joining.join_question (community_id, id, text_zh, text_en, must)
            values ({work.Community}, {id}, {text}, {must})
            """,
            stop
        );
        return id;
    }

    public async Task<bool> EndQuestion(JoinQuestionId id, bool ended, CancellationToken stop) =>
        await work.Do(
            $"update joining.join_question set ended_at = {clock.NowIf(ended)} where community_id = {work.Community} and id = {id}",
            stop
        ) == 1;

    /// <param name="token">The token that proves the address; null if it needs no proof, so that operators see the request at once.</param>
    public async Task<Outcome<JoinRequestId>> Ask(
        PersonId? person,
        string email,
        string name,
        string language,
        IReadOnlyList<JoinAnswer> answers,
        string? token,
        CancellationToken stop
    )
    {
        var id = Id.New<JoinRequestId>(clock);
        try
        {
            var standing = token is null ? "waiting" : "unproven";
            var json = JsonSerializer.Serialize(answers, Json.Options);
            var tokenHash = token is null ? (byte[]?)null : SecretToken.Hash(token);
            await work.Do(
                $"""
                insert into joining.join_request (community_id, id, person_id, email, name, language, answers, token_hash, state,
                  made_at, waiting_at)
                values ({work.Community}, {id}, {person}, {email.Trim()}, {name.Trim()}, {language}, {json}::jsonb, {tokenHash},
                  {standing}, {clock.Now}, case {standing} when 'waiting' then {clock.Now} end)
                """,
                stop
            );
            return id;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "asked_once_at_a_time")
        {
            return new JoinErrors.Waiting();
        }
    }

    /// <summary>Returns the request of a proof link; null if the link is unknown, older than <see cref="PurgeJoinRequests.Life"/>, or was used.</summary>
    public async Task<JoinRequest?> Unproven(string token, CancellationToken stop) =>
        (
            await Read(
                $"token_hash = {SecretToken.Hash(token)} and state = 'unproven' and made_at > {clock.Now - PurgeJoinRequests.Life}",
                stop
            )
        ).SingleOrDefault();

    /// <returns>False if the request was already proven, or if the address has an open request, which is kept.</returns>
    public async Task<bool> Prove(JoinRequestId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update joining.join_request r set state = 'waiting', waiting_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and state = 'unproven'
              and not exists (select from joining.join_request o where o.community_id = {work.Community}
                and lower(o.email) = lower(r.email) and o.state = 'waiting')
            """,
            stop
        ) == 1;

    public async Task<JoinRequest?> Find(JoinRequestId id, CancellationToken stop) => (await Read($"id = {id}", stop)).SingleOrDefault();

    /// <summary>Returns the open requests, the oldest first, at most 200.</summary>
    public Task<List<JoinRequest>> Waiting(CancellationToken stop) => Read($"state = 'waiting' order by waiting_at, id limit 200", stop);

    /// <summary>Returns the latest 20 decided requests, the latest first.</summary>
    public Task<List<JoinRequest>> Decided(CancellationToken stop) =>
        Read($"state in ('approved', 'declined') order by decided_at desc, id desc limit 20", stop);

    /// <returns>False if another operator has decided the request.</returns>
    public async Task<bool> Decide(JoinRequestId id, JoinRequestState state, PersonId by, CancellationToken stop) =>
        await work.Do(
            $"""
            update joining.join_request set state = {state}, decided_at = {clock.Now}, decided_by = {by}
            where community_id = {work.Community} and id = {id} and state = 'waiting'
            """,
            stop
        ) == 1;

    private Task<List<JoinRequest>> Read(Statement where, CancellationToken stop) =>
        work.List<JoinRequest>($"select {Columns} from joining.join_request where community_id = {work.Community} and {where}", stop);
}
