namespace Juluo.Wifi;

/// <summary>Stores the networks of sites and one code per person or visitor. Only hashes of codes and of RADIUS tokens are stored.</summary>
public sealed class WifiStore(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    private static readonly Sql Columns = new(
        "c.id, c.name, c.person_id as person, c.visitor_id as visitor, c.ends_at, c.failures, c.failed_at"
    );
    private readonly IDataProtector seal = protection.CreateProtector("wifi");
    private byte[]? key;

    public Task<List<Wifi>> All(CancellationToken stop) => All(work, stop);

    internal static Task<List<Wifi>> All(UnitOfWork work, CancellationToken stop) =>
        work.List<Wifi>(
            $"select site_id as site, token_hash is not null as works, made_at, heard_at from wifi.wifi where community_id = {work.Community} order by site_id",
            stop
        );

    /// <summary>Makes a new secret for a site's RADIUS server; the earlier one stops working.</summary>
    public async Task<string> NewSecret(SiteId site, PersonId by, CancellationToken stop)
    {
        var token = BearerToken.New(work.Community.Id);
        var tokenHash = BearerToken.Read(token)!.Hash;
        await work.Do(
            $"""
            insert into wifi.wifi (community_id, site_id, token_hash, made_at, made_by) values ({work.Community}, {site},
              {tokenHash}, {clock.Now}, {by})
            on conflict (community_id, site_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at,
              made_by = excluded.made_by, heard_at = null
            """,
            stop
        );
        return token;
    }

    public async Task<bool> Revoke(SiteId site, CancellationToken stop) =>
        await work.Do(
            $"update wifi.wifi set token_hash = null where community_id = {work.Community} and site_id = {site} and token_hash is not null",
            stop
        ) == 1;

    /// <summary>
    /// Finds the site of the RADIUS server with a token, and records the request at most once a minute, in a transaction that a later refusal does not roll back. Null if the token is
    /// unknown or revoked.
    /// </summary>
    public async Task<SiteId?> Asking(BearerToken token, CancellationToken stop)
    {
        var asking = await work.List<(SiteId Site, bool Noted)>(
            $"""
            with asking as (select site_id, heard_at from wifi.wifi where community_id = {work.Community}
              and token_hash = {token.Hash}),
            noted as (
              update wifi.wifi w set heard_at = {clock.Now} from asking a
              where w.community_id = {work.Community} and w.site_id = a.site_id
                and (a.heard_at is null or a.heard_at < {clock.Now}::timestamptz - interval '1 minute')
              returning 1
            )
            select site_id, exists (select from noted) from asking
            """,
            stop
        );
        if (asking.Exists(a => a.Noted))
        {
            // Commits the time of the request, which a refusal would otherwise roll back.
            var community = work.Community;
            await work.Commit(stop);
            await work.Begin(community, stop);
        }

        return asking.Count > 0 ? asking[0].Site : null;
    }

    public Task<WifiCode?> Named(string name, CancellationToken stop) => Find($"c.name = {name}", stop);

    public Task<WifiCode?> Of(PersonId person, CancellationToken stop) => Find($"c.person_id = {person}", stop);

    public Task<WifiCode?> Of(VisitorId visitor, CancellationToken stop) => Find($"c.visitor_id = {visitor}", stop);

    /// <summary>
    /// Makes a new code for a person or a visitor; the earlier one stops working, and its failures are forgotten. The name is kept, so that only the code has to be changed in a
    /// device.
    /// </summary>
    /// <returns>The code, which is shown nowhere else.</returns>
    public async Task<string> NewCode(PersonId? person, VisitorId? visitor, Instant? ends, CancellationToken stop)
    {
        var code = WifiCode.NewCode();
        var id = clock.NewKey();
        await work.Do(
            $"""
            insert into wifi.wifi_code (community_id, id, name, code_hash, person_id, visitor_id, ends_at, made_at)
              values ({work.Community}, {id}, {WifiCode.NewName()}, {await Hash("code", code, stop)}, {person}, {visitor}, {ends},
              {clock.Now})
            on conflict on constraint one_wifi_code_of_a_{new Sql(person is null ? "visitor" : "person")}
              do update set code_hash = excluded.code_hash, ends_at = excluded.ends_at, made_at = excluded.made_at, failures = 0,
                failed_at = null
            """,
            stop
        );
        return code;
    }

    public async Task<bool> Forget(PersonId person, CancellationToken stop) =>
        await work.Do($"delete from wifi.wifi_code where community_id = {work.Community} and person_id = {person}", stop) == 1;

    public async Task<bool> IsRight(WifiCode code, string typed, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select code_hash from wifi.wifi_code where community_id = {work.Community} and id = {code.Id}"
        );
        var tried = await Hash("code", WifiCode.Written(typed), stop);
        return await select.ExecuteScalarAsync(stop) is byte[] hash && CryptographicOperations.FixedTimeEquals(hash, tried);
    }

    /// <summary>Counts a wrong code, or resets the count after a right one.</summary>
    public async Task Tried(WifiCode code, bool right, CancellationToken stop)
    {
        if (right && code.Failures == 0)
            return;
        await work.Do(
            $"""
            update wifi.wifi_code
            set failures = case when {right} then 0 else least(failures + 1, 1000) end,
              failed_at = case when {right} then null else {clock.Now}::timestamptz end
            where community_id = {work.Community} and id = {code.Id}
            """,
            stop
        );
    }

    /// <summary>Computes an HMAC-SHA256 of a code, or of the id of a session or device, with the community's secret key, so that a value cannot be found by hashing all candidates.</summary>
    internal async Task<byte[]> Hash(string what, string text, CancellationToken stop) =>
        HMACSHA256.HashData(await Key(stop), Encoding.UTF8.GetBytes($"{what}:{text}"));

    private async Task<byte[]> Key(CancellationToken stop)
    {
        if (key is not null)
            return key;
        var sealedText = seal.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        await work.Do(
            $"insert into wifi.wifi_key (community_id, key) values ({work.Community}, {sealedText}) on conflict do nothing",
            stop
        );
        return key = Convert.FromBase64String(
            seal.Unprotect((await work.Find<string>($"select key from wifi.wifi_key where community_id = {work.Community}", stop))!)
        );
    }

    private async Task<WifiCode?> Find(Statement where, CancellationToken stop) =>
        await work.Find<WifiCode>($"select {Columns} from wifi.wifi_code c where c.community_id = {work.Community} and {where}", stop);
}
