using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Juluo.Reception;

/// <summary>Reads and writes networks and the codes by which people come into them.</summary>
public sealed class WifiBook(Work work, Clock clock, IDataProtectionProvider protection)
{
    private const string Columns = "c.id, c.name, c.person_id, c.visitor_id, c.ends_at, c.failures, c.failed_at";
    private readonly IDataProtector seal = protection.CreateProtector("wifi");
    private byte[]? key;

    private Guid Here => work.Community.Id.Value;

    public Task<List<Wifi>> All(CancellationToken stop) => All(work, stop);

    internal static async Task<List<Wifi>> All(Work work, CancellationToken stop)
    {
        await using var select = work.Command(
            "select site_id, token_hash is not null, made_at, heard_at from reception.wifi where community_id = $1 order by site_id",
            work.Community.Id.Value
        );
        return await select.List(
            r => new Wifi(new(r.GetGuid(0)), r.GetBoolean(1), r.Instant(2), r.IsDBNull(3) ? null : r.Instant(3)),
            stop
        );
    }

    /// <summary>A new secret for a site's RADIUS server; the one before is over.</summary>
    public async Task<string> NewSecret(SiteId site, PersonId by, CancellationToken stop)
    {
        var token = BearerToken.New(work.Community.Id);
        await using var keep = work.Command(
            """
            insert into reception.wifi (community_id, site_id, token_hash, made_at, made_by) values ($1, $2, $3, $4, $5)
            on conflict (community_id, site_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at, made_by = excluded.made_by, heard_at = null
            """,
            Here,
            site.Value,
            BearerToken.Read(token)!.Hash,
            clock.Now.ToDateTimeUtc(),
            by.Value
        );
        await keep.ExecuteNonQueryAsync(stop);
        return token;
    }

    public async Task<bool> Revoke(SiteId site, CancellationToken stop)
    {
        await using var update = work.Command(
            "update reception.wifi set token_hash = null where community_id = $1 and site_id = $2 and token_hash is not null",
            Here,
            site.Value
        );
        return await update.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>The site whose RADIUS server asks, which is thereby heard. Null: none of ours, or not any more.</summary>
    public async Task<SiteId?> Asking(BearerToken token, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            with asking as (select site_id, heard_at from reception.wifi where community_id = $1 and token_hash = $2),
            noted as (
              update reception.wifi w set heard_at = $3 from asking a
              where w.community_id = $1 and w.site_id = a.site_id and (a.heard_at is null or a.heard_at < $3::timestamptz - interval '1 minute')
              returning 1
            )
            select site_id, exists (select from noted) from asking
            """,
            Here,
            token.Hash,
            clock.Now.ToDateTimeUtc()
        );
        var asking = await update.List(r => (Site: new SiteId(r.GetGuid(0)), Noted: r.GetBoolean(1)), stop);
        if (asking.Exists(a => a.Noted))
        {
            // That it asked stays, also when the answer is no.
            var community = work.Community;
            await work.Commit(stop);
            await work.Begin(community, stop);
        }

        return asking.Count > 0 ? asking[0].Site : null;
    }

    public Task<WifiCode?> Named(string name, CancellationToken stop) => Find("c.name = $2", name, stop);

    public Task<WifiCode?> Of(PersonId person, CancellationToken stop) => Find("c.person_id = $2", person.Value, stop);

    public Task<WifiCode?> Of(VisitorId visitor, CancellationToken stop) => Find("c.visitor_id = $2", visitor.Value, stop);

    /// <summary>A new code for somebody; the one before is over. The name stays, so that a device has to be told one thing.</summary>
    /// <returns>Shown nowhere else.</returns>
    public async Task<string> NewCode(PersonId? person, VisitorId? visitor, Instant? ends, CancellationToken stop)
    {
        var code = WifiCode.NewCode();
        await using var keep = work.Command(
            $"""
            insert into reception.wifi_code (community_id, id, name, code_hash, person_id, visitor_id, ends_at, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict on constraint one_wifi_code_of_a_{(person is null ? "visitor" : "person")}
              do update set code_hash = excluded.code_hash, ends_at = excluded.ends_at, made_at = excluded.made_at, failures = 0, failed_at = null
            """,
            Here,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            WifiCode.NewName(),
            await Hash("code", code, stop),
            person?.Value,
            visitor?.Value,
            ends?.ToDateTimeUtc(),
            clock.Now.ToDateTimeUtc()
        );
        await keep.ExecuteNonQueryAsync(stop);
        return code;
    }

    public async Task<bool> Forget(PersonId person, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from reception.wifi_code where community_id = $1 and person_id = $2",
            Here,
            person.Value
        );
        return await delete.ExecuteNonQueryAsync(stop) == 1;
    }

    public async Task<bool> IsRight(WifiCode code, string typed, CancellationToken stop)
    {
        await using var select = work.Command(
            "select code_hash from reception.wifi_code where community_id = $1 and id = $2",
            Here,
            code.Id
        );
        var tried = await Hash("code", WifiCode.Written(typed), stop);
        return await select.ExecuteScalarAsync(stop) is byte[] hash && CryptographicOperations.FixedTimeEquals(hash, tried);
    }

    /// <summary>Counts a wrong code, or forgets those before a right one.</summary>
    public async Task Tried(WifiCode code, bool right, CancellationToken stop)
    {
        if (right && code.Failures == 0)
            return;
        await using var update = work.Command(
            "update reception.wifi_code set failures = case when $3 then 0 else least(failures + 1, 1000) end, failed_at = case when $3 then null else $4::timestamptz end where community_id = $1 and id = $2",
            Here,
            code.Id,
            right,
            clock.Now.ToDateTimeUtc()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>What a session or a device is called here: nobody without the key can try out all of them.</summary>
    internal async Task<byte[]> Hash(string what, string text, CancellationToken stop) =>
        HMACSHA256.HashData(await Key(stop), Encoding.UTF8.GetBytes($"{what}:{text}"));

    private async Task<byte[]> Key(CancellationToken stop)
    {
        if (key is not null)
            return key;
        await using var insert = work.Command(
            "insert into reception.wifi_key (community_id, key) values ($1, $2) on conflict do nothing",
            Here,
            seal.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))
        );
        await insert.ExecuteNonQueryAsync(stop);
        await using var select = work.Command("select key from reception.wifi_key where community_id = $1", Here);
        return key = Convert.FromBase64String(seal.Unprotect((string)(await select.ExecuteScalarAsync(stop))!));
    }

    private async Task<WifiCode?> Find(string where, object value, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from reception.wifi_code c where c.community_id = $1 and {where}",
            Here,
            value
        );
        return (
            await select.List(
                r => new WifiCode(
                    r.GetGuid(0),
                    r.GetString(1),
                    r.IsDBNull(2) ? null : r.Person(2),
                    r.IsDBNull(3) ? null : new VisitorId(r.GetGuid(3)),
                    r.IsDBNull(4) ? null : r.Instant(4),
                    r.GetInt16(5),
                    r.IsDBNull(6) ? null : r.Instant(6)
                ),
                stop
            )
        ).SingleOrDefault();
    }
}
