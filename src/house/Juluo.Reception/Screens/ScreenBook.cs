using System.Data.Common;
using NodaTime;

namespace Juluo.Reception;

/// <summary>The screens of the houses.</summary>
internal sealed class ScreenBook(Work work, Clock clock)
{
    private const string Columns = "id, resource_id, language, titles, made_at, used_at";

    private Guid Here => work.Community.Id.Value;

    /// <summary>Those that work, the latest first.</summary>
    public async Task<List<Screen>> All(CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from reception.screen where community_id = $1 and revoked_at is null order by id desc",
            Here
        );
        return await select.List(Read, stop);
    }

    /// <returns>The secret; it is nowhere else.</returns>
    public async Task<(ScreenId Id, string Secret)> Add(
        ResourceId resource,
        string language,
        bool titles,
        PersonId? by,
        CancellationToken stop
    )
    {
        var (id, secret) = (Id.New<ScreenId>(clock), CalendarSecret.New());
        await using var insert = work.Command(
            """
            insert into reception.screen (community_id, id, resource_id, language, titles, hash, made_at, made_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            Here,
            id.Value,
            resource.Value,
            language,
            titles,
            CalendarSecret.Hash(secret),
            clock.Now.ToDateTimeUtc(),
            by?.Value
        );
        await insert.ExecuteNonQueryAsync(stop);
        return (id, secret);
    }

    /// <summary>The screen of a secret; that it is alive is noted once an hour.</summary>
    public async Task<Screen?> Use(string secret, CancellationToken stop)
    {
        var hour = Instant.FromUnixTimeSeconds(clock.Now.ToUnixTimeSeconds() / 3600 * 3600);
        await using var select = work.Command(
            $"""
            with noted as (
              update reception.screen set used_at = $3 where (community_id, id) in (
                select community_id, id from reception.screen
                where community_id = $1 and hash = $2 and revoked_at is null and (used_at is null or used_at < $3) for update skip locked))
            select {Columns} from reception.screen where community_id = $1 and hash = $2 and revoked_at is null
            """,
            Here,
            CalendarSecret.Hash(secret),
            hour.ToDateTimeUtc()
        );
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    public async Task<bool> Revoke(ScreenId id, CancellationToken stop)
    {
        await using var update = work.Command(
            "update reception.screen set revoked_at = coalesce(revoked_at, $3) where community_id = $1 and id = $2",
            Here,
            id.Value,
            clock.Now.ToDateTimeUtc()
        );
        return await update.ExecuteNonQueryAsync(stop) == 1;
    }

    private static Screen Read(DbDataReader r) =>
        new(new(r.GetGuid(0)), new(r.GetGuid(1)), r.GetString(2), r.GetBoolean(3), r.Instant(4), r.IsDBNull(5) ? null : r.Instant(5));
}
