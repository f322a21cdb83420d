using System.Data.Common;
using System.Text.Json;
using NodaTime;

namespace Juluo.Matching;

/// <summary>Reads and writes introductions.</summary>
internal sealed class IntroductionBook(Work work)
{
    private const string Columns =
        "id, suggestion_id, a, b, made_by, note, reasons, state, hushed, asked_at, expires_at, accepted_at, met_at, useful_at, exchange_at, project_at, ended_at";

    private Guid Here => work.Community.Id.Value;

    /// <returns>False when the two have a live introduction, or the suggestion has one: the database decides.</returns>
    public async Task<bool> Add(Introduction i, CancellationToken stop)
    {
        await using var insert = work.Command(
            $"""
            insert into matching.introduction (community_id, {Columns})
            values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict do nothing
            """,
            Here,
            i.Id.Value,
            i.Suggestion?.Value,
            i.A.Value,
            i.B.Value,
            i.MadeBy?.Value,
            i.Note,
            JsonSerializer.Serialize(i.Reasons, Json.Options),
            Snake.Case(i.State.ToString()),
            i.Hushed,
            Utc(i.AskedAt),
            Utc(i.ExpiresAt),
            Utc(i.AcceptedAt),
            Utc(i.MetAt),
            Utc(i.UsefulAt),
            Utc(i.ExchangeAt),
            Utc(i.ProjectAt),
            Utc(i.EndedAt)
        );
        return await insert.ExecuteNonQueryAsync(stop) == 1;
    }

    public async Task<Introduction?> Find(IntroductionId id, CancellationToken stop) =>
        (await Select("id = $2", [id.Value], stop)).SingleOrDefault();

    /// <summary>Finds it and keeps everybody else from changing it until this work ends: of two answers at once, one comes after the other.</summary>
    public async Task<Introduction?> Lock(IntroductionId id, CancellationToken stop) =>
        (await Select("id = $2 for update", [id.Value], stop)).SingleOrDefault();

    public Task<List<Introduction>> Of(PersonId person, CancellationToken stop) =>
        Select("(a = $2 or b = $2) order by asked_at desc limit 200", [person.Value], stop);

    /// <param name="where">Conditions; $2 and on are the values.</param>
    /// <param name="values">The values.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<List<Introduction>> Select(string where, object[] values, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from matching.introduction where community_id = $1 and {where}",
            [Here, .. values]
        );
        return await select.List(Read, stop);
    }

    /// <summary>Writes the state and when its rungs were reached.</summary>
    public async Task Save(Introduction i, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update matching.introduction set state = $3, accepted_at = $4, met_at = $5, useful_at = $6, exchange_at = $7, project_at = $8, ended_at = $9
            where community_id = $1 and id = $2
            """,
            Here,
            i.Id.Value,
            Snake.Case(i.State.ToString()),
            Utc(i.AcceptedAt),
            Utc(i.MetAt),
            Utc(i.UsefulAt),
            Utc(i.ExchangeAt),
            Utc(i.ProjectAt),
            Utc(i.EndedAt)
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    private static DateTime? Utc(Instant? at) => at?.ToDateTimeUtc();

    private static Introduction Read(DbDataReader row) =>
        new(
            new(row.GetGuid(0)),
            row.IsDBNull(1) ? null : new SuggestionId(row.GetGuid(1)),
            row.Person(2),
            row.Person(3),
            row.IsDBNull(4) ? null : row.Person(4),
            row.GetString(5),
            JsonSerializer.Deserialize<List<Reason>>(row.GetString(6), Json.Options)!,
            Enum.Parse<IntroductionState>(row.GetString(7), ignoreCase: true),
            row.GetBoolean(8),
            row.Instant(9),
            row.Instant(10),
            At(row, 11),
            At(row, 12),
            At(row, 13),
            At(row, 14),
            At(row, 15),
            At(row, 16)
        );

    private static Instant? At(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);
}
