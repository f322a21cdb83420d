using System.Data.Common;
using System.Text.Json;
using Npgsql;

namespace Juluo.Residencies;

/// <summary>Reads and writes applications. Which step may follow which, and how many places there are, is the database's to say.</summary>
internal sealed partial class ApplicationBook(Work work, Clock clock)
{
    private const string Select = """
        select a.id, a.residency_id, r.name_zh, r.name_en, a.person_id, a.state, a.answers::text, a.saved_at, a.submitted_at, a.reason
        from residencies.application a join residencies.residency r on r.community_id = a.community_id and r.id = a.residency_id
        where a.community_id = $1
        """;

    private readonly Outbox outbox = new(work, clock);

    private Guid Here => work.Community.Id.Value;

    public async Task<Application?> Find(ApplicationId id, CancellationToken stop) =>
        (await List("a.id = $2", stop, id.Value)).SingleOrDefault();

    /// <summary>All of somebody's, the latest first.</summary>
    public Task<List<Application>> Of(PersonId person, CancellationToken stop) =>
        List("a.person_id = $2 order by a.saved_at desc, a.id desc limit 200", stop, person.Value);

    /// <summary>What was sent, what waits for longest first.</summary>
    /// <param name="state">Null: those that wait for the house or for a signature.</param>
    public Task<List<Application>> Sent(ApplicationState? state, ResidencyId? residency, int most, CancellationToken stop) =>
        List(
            """
            a.submitted_at is not null and a.state = any($2) and ($3::uuid is null or a.residency_id = $3)
            order by a.submitted_at, a.id limit $4
            """,
            stop,
            state is { } one ? [EnumWord.Of(one)] : new[] { "submitted", "in_review", "offered" },
            residency?.Value,
            most
        );

    /// <summary>How many stand how, of those that were sent.</summary>
    public async Task<Dictionary<ApplicationState, int>> Counts(ResidencyId? residency, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select state, count(*)::int from residencies.application
            where community_id = $1 and submitted_at is not null and ($2::uuid is null or residency_id = $2) group by state
            """,
            Here,
            residency?.Value
        );
        return (await select.List(r => (EnumWord.Read<ApplicationState>(r.GetString(0)), r.GetInt32(1)), stop)).ToDictionary();
    }

    /// <summary>Somebody's application that is not over.</summary>
    public async Task<ApplicationId?> Live(ResidencyId residency, PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select id from residencies.application
            where community_id = $1 and residency_id = $2 and person_id = $3 and state in ('draft', 'submitted', 'in_review', 'offered')
            """,
            Here,
            residency.Value,
            person.Value
        );
        return await select.ExecuteScalarAsync(stop) is Guid id ? new ApplicationId(id) : null;
    }

    /// <summary>Begins one, or gives the one that is there: of two clicks one begins it.</summary>
    public async Task<ApplicationId> Begin(ResidencyId residency, PersonId person, CancellationToken stop)
    {
        await using (
            var insert = work.Command(
                """
                insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at) values ($1, $2, $3, $4, 'draft', $5)
                on conflict do nothing
                """,
                Here,
                Id.New<ApplicationId>(clock).Value,
                residency.Value,
                person.Value,
                clock.Now.ToDateTimeUtc()
            )
        )
            await insert.ExecuteNonQueryAsync(stop);
        return (await Live(residency, person, stop))!.Value;
    }

    /// <summary>Keeps answers, as long as nobody reads them. False when somebody does.</summary>
    public async Task<bool> Save(ApplicationId id, IReadOnlyList<GivenAnswer> answers, bool send, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update residencies.application set answers = $3::jsonb, saved_at = $4, state = case when $5 then 'submitted' else state end,
              submitted_at = case when $5 then coalesce(submitted_at, $4) else submitted_at end
            where community_id = $1 and id = $2 and state in ('draft', 'submitted')
            returning residency_id, person_id, coalesce(submitted_at = $4, false)
            """,
            Here,
            id.Value,
            JsonSerializer.Serialize(answers, Json.Options),
            clock.Now.ToDateTimeUtc(),
            send
        );
        return await Told(update, id, ApplicationState.Submitted, stop);
    }

    /// <summary>Goes to a state from one of these. False when it was in none of them any more.</summary>
    /// <exception cref="PostgresException">A guarantee says no: <c>no_more_than_the_places</c>.</exception>
    public async Task<bool> Step(
        ApplicationId id,
        ApplicationState to,
        IEnumerable<ApplicationState> from,
        CancellationToken stop,
        PersonId? by = null,
        string? reason = null
    )
    {
        await using var update = work.Command(
            """
            update residencies.application set state = $3, decided_by = coalesce($5, decided_by), reason = $6,
              closed_at = case when $3 in ('declined', 'withdrawn', 'lapsed') then $7::timestamptz end
            where community_id = $1 and id = $2 and state = any($4)
            returning residency_id, person_id, true
            """,
            Here,
            id.Value,
            EnumWord.Of(to),
            from.Select(EnumWord.Of).ToArray(),
            by?.Value,
            reason,
            clock.Now.ToDateTimeUtc()
        );
        return await Told(update, id, to, stop);
    }

    /// <param name="update">Gives residency and person back of the one that it changed, and whether that is a step.</param>
    private async Task<bool> Told(NpgsqlCommand update, ApplicationId id, ApplicationState state, CancellationToken stop)
    {
        var changed = await update.List(
            r => (Now: new ApplicationEvent(id, new(r.GetGuid(0)), r.Person(1), state), Step: r.GetBoolean(2)),
            stop
        );
        await outbox.Publish([.. changed.Where(c => c.Step).Select(c => new ApplicationChanged(c.Now))], stop);
        return changed.Count == 1;
    }

    private async Task<List<Application>> List(string where, CancellationToken stop, params object?[] values)
    {
        await using var select = work.Command($"{Select} and {where}", [Here, .. values]);
        return await select.List(Read, stop);
    }

    private static Application Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.GetString(2),
            r.GetString(3),
            r.Person(4),
            EnumWord.Read<ApplicationState>(r.GetString(5)),
            JsonSerializer.Deserialize<List<GivenAnswer>>(r.GetString(6), Json.Options)!,
            r.Instant(7),
            r.IsDBNull(8) ? null : r.Instant(8),
            r.IsDBNull(9) ? null : r.GetString(9)
        );
}
