using System.Text.Json;
using NodaTime;
using Npgsql;

namespace Juluo.Joining;

/// <summary>What a community asks of whoever wants to join, and who does.</summary>
internal sealed class JoinBook(Work work, Clock clock)
{
    private const string Columns = "id, person_id, email, name, language, answers::text, state, made_at, decided_at, decided_by";

    private Guid Here => work.Community.Id.Value;

    public async Task<bool> Open(CancellationToken stop)
    {
        await using var select = work.Command("select open from joining.join_door where community_id = $1", Here);
        return await select.ExecuteScalarAsync(stop) is not false;
    }

    public async Task SetOpen(bool open, CancellationToken stop)
    {
        await using var set = work.Command(
            "insert into joining.join_door (community_id, open) values ($1, $2) on conflict (community_id) do update set open = excluded.open",
            Here,
            open
        );
        await set.ExecuteNonQueryAsync(stop);
    }

    public async Task<List<JoinQuestion>> Questions(CancellationToken stop)
    {
        await using var select = work.Command(
            "select id, text_zh, text_en, must from joining.join_question where community_id = $1 and ended_at is null order by id",
            Here
        );
        return await select.List(r => new JoinQuestion(new(r.GetGuid(0)), new(r.GetString(1), r.GetString(2)), r.GetBoolean(3)), stop);
    }

    public async Task<JoinQuestionId> AddQuestion(Term text, bool must, CancellationToken stop)
    {
        var id = Id.New<JoinQuestionId>(clock);
        await using var insert = work.Command(
            "insert into joining.join_question (community_id, id, text_zh, text_en, must) values ($1, $2, $3, $4, $5)",
            Here,
            id.Value,
            text.Zh.Trim(),
            text.En.Trim(),
            must
        );
        await insert.ExecuteNonQueryAsync(stop);
        return id;
    }

    public async Task<bool> EndQuestion(JoinQuestionId id, bool ended, CancellationToken stop)
    {
        await using var update = work.Command(
            "update joining.join_question set ended_at = $3 where community_id = $1 and id = $2",
            Here,
            id.Value,
            ended ? clock.Now.ToDateTimeUtc() : null
        );
        return await update.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <param name="token">Null when the address needs no proof.</param>
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
            await using var insert = work.Command(
                """
                with swept as (
                  delete from joining.join_request where community_id = $1 and state = 'unproven' and made_at < $10::timestamptz - interval '7 days'
                )
                insert into joining.join_request (community_id, id, person_id, email, name, language, answers, token_hash, state, made_at, waiting_at)
                values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, case $9 when 'waiting' then $10 end)
                """,
                Here,
                id.Value,
                person?.Value,
                email.Trim(),
                name.Trim(),
                language,
                JsonSerializer.Serialize(answers, Json.Options),
                token is null ? null : Token.Hash(token),
                token is null ? "waiting" : "unproven",
                clock.Now.ToDateTimeUtc()
            );
            await insert.ExecuteNonQueryAsync(stop);
            return id;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "asked_once_at_a_time")
        {
            return new JoinErrors.Waiting();
        }
    }

    /// <summary>The request of a link that proves an address, while it waits for that.</summary>
    public async Task<JoinRequest?> Unproven(string token, CancellationToken stop) =>
        (
            await Read(
                "token_hash = $2 and state = 'unproven' and made_at > $3",
                stop,
                Token.Hash(token),
                (clock.Now - Duration.FromDays(7)).ToDateTimeUtc()
            )
        ).SingleOrDefault();

    /// <returns>False when this address has a request that waits already: that one stands.</returns>
    public async Task<bool> Prove(JoinRequestId id, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update joining.join_request r set state = 'waiting', waiting_at = $3
            where community_id = $1 and id = $2 and state = 'unproven'
              and not exists (select from joining.join_request o where o.community_id = $1 and lower(o.email) = lower(r.email) and o.state = 'waiting')
            """,
            Here,
            id.Value,
            clock.Now.ToDateTimeUtc()
        );
        return await update.ExecuteNonQueryAsync(stop) == 1;
    }

    public async Task<JoinRequest?> Find(JoinRequestId id, CancellationToken stop) =>
        (await Read("id = $2", stop, id.Value)).SingleOrDefault();

    /// <summary>Those that wait, the longest first.</summary>
    public Task<List<JoinRequest>> Waiting(CancellationToken stop) => Read("state = 'waiting' order by waiting_at, id limit 200", stop);

    /// <summary>The last that were decided.</summary>
    public Task<List<JoinRequest>> Decided(CancellationToken stop) =>
        Read("state in ('approved', 'declined') order by decided_at desc, id desc limit 20", stop);

    /// <returns>False when somebody was faster.</returns>
    public async Task<bool> Decide(JoinRequestId id, JoinRequestState state, PersonId by, CancellationToken stop)
    {
        await using var update = work.Command(
            "update joining.join_request set state = $3, decided_at = $4, decided_by = $5 where community_id = $1 and id = $2 and state = 'waiting'",
            Here,
            id.Value,
            Snake.Case(state.ToString()),
            clock.Now.ToDateTimeUtc(),
            by.Value
        );
        return await update.ExecuteNonQueryAsync(stop) == 1;
    }

    private async Task<List<JoinRequest>> Read(string where, CancellationToken stop, params object[] values)
    {
        await using var select = work.Command(
            $"select {Columns} from joining.join_request where community_id = $1 and {where}",
            [Here, .. values]
        );
        return await select.List(
            r => new JoinRequest(
                new(r.GetGuid(0)),
                r.IsDBNull(1) ? null : r.Person(1),
                r.GetString(2),
                r.GetString(3),
                r.GetString(4),
                JsonSerializer.Deserialize<List<JoinAnswer>>(r.GetString(5), Json.Options)!,
                Enum.Parse<JoinRequestState>(r.GetString(6), ignoreCase: true),
                r.Instant(7),
                r.IsDBNull(8) ? null : r.Instant(8),
                r.IsDBNull(9) ? null : r.Person(9)
            ),
            stop
        );
    }
}
