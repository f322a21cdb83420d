using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Juluo.Identity;

/// <summary>
/// Sessions of accounts. Each sign-in begins a session with a new key, so that sessions can't be fixed in advance; each
/// request looks up the session, so that an ended one stops working at the next request.
/// </summary>
public sealed class Sessions(NpgsqlDataSource source, Clock clock, IHttpContextAccessor accessor)
{
    private const string KeyClaim = "juluo:session-key";
    private const string IdClaim = "juluo:session";
    private const string ProvedClaim = "juluo:proved";

    private const int Patience = 10; // seconds: each request waits for this query, on a connection not counted for its client

    private static readonly Duration Coarse = Duration.FromMinutes(5);
    private static readonly Duration Recent = Duration.FromMinutes(15);

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Sessions are of requests.");

    /// <summary>The session of this request; null if the caller isn't signed in.</summary>
    public SessionId? Present => Guid.TryParse(Http.User.FindFirstValue(IdClaim), out var id) ? new(id) : null;

    /// <summary>True if the person proved their identity within the last 15 minutes, which changes that could lock them out require.</summary>
    public bool RecentlyProved =>
        long.TryParse(Http.User.FindFirstValue(ProvedClaim), CultureInfo.InvariantCulture, out var at)
        && clock.Now - Instant.FromUnixTimeSeconds(at) < Recent;

    public async Task Begin(Guid account, CommunityId? community, SignInWay way, bool stay, CancellationToken stop)
    {
        if (Present is { } before)
            await End(null, before, stop);
        var key = RandomNumberGenerator.GetBytes(32);
        var device = Device.Of(Http.Request.Headers.UserAgent.ToString());
        var now = clock.Now;
        await Do(
            """
            with swept as (delete from identity.account_session where ends_at < $10)
            insert into identity.account_session (key_hash, id, account_id, community_id, way, browser, system, stay, begun_at, seen_at, proved_at, ends_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $10, $10, $10, $9)
            """,
            stop,
            SHA256.HashData(key),
            clock.NewKey(),
            account,
            community?.Value,
            Snake.Case(way.ToString()),
            device.Browser,
            device.System,
            stay,
            (now + Lifetime(stay)).ToDateTimeUtc(),
            now.ToDateTimeUtc()
        );
        await Http.SignInAsync(
            IdentityConstants.ApplicationScheme,
            new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(KeyClaim, Convert.ToBase64String(key))], IdentityConstants.ApplicationScheme)
            ),
            new AuthenticationProperties { IsPersistent = stay }
        );
    }

    /// <summary>Called by the cookie handler at each request: resolves the account and its community.</summary>
    public static async Task Validate(CookieValidatePrincipalContext cookie)
    {
        var sessions = (Sessions)cookie.HttpContext.RequestServices.GetService(typeof(Sessions))!;
        var principal = cookie.Principal?.FindFirstValue(KeyClaim) is { } key
            ? await sessions.Find(key, cookie.HttpContext.RequestAborted)
            : null;
        if (principal is null)
            cookie.RejectPrincipal();
        else
            cookie.ReplacePrincipal(principal);
    }

    /// <summary>Returns the running sessions of an account, the last seen first.</summary>
    public async Task<List<Session>> Of(Guid account, CancellationToken stop)
    {
        await using var select = Command(
            "select id, way, browser, system, begun_at, seen_at from identity.account_session where account_id = $1 and ends_at > $2 order by seen_at desc, id",
            account,
            clock.Now.ToDateTimeUtc()
        );
        var here = Present;
        return await select.List(
            r => new Session(
                new(r.GetGuid(0)),
                Enum.Parse<SignInWay>(r.GetString(1), ignoreCase: true),
                new(r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3)),
                r.Instant(4),
                r.Instant(5),
                r.GetGuid(0) == here?.Value
            ),
            stop
        );
    }

    /// <param name="account">The owner, or null for any account.</param>
    /// <returns>False if there is no such session or it belongs to another account.</returns>
    public async Task<bool> End(Guid? account, SessionId session, CancellationToken stop) =>
        await Do(
            "delete from identity.account_session where id = $1 and ($2::uuid is null or account_id = $2)",
            stop,
            session.Value,
            account
        ) == 1;

    /// <summary>Ends all sessions of an account except for the one of this request. Returns their number.</summary>
    public Task<int> EndOthers(Guid account, CancellationToken stop) =>
        Do("delete from identity.account_session where account_id = $1 and id is distinct from $2", stop, account, Present?.Value);

    /// <summary>Ends all sessions of an account. Returns their number.</summary>
    public Task<int> EndAll(Guid account, CancellationToken stop) =>
        Do("delete from identity.account_session where account_id = $1", stop, account);

    /// <summary>Moves the session of this request to another community.</summary>
    public Task MoveTo(CommunityId community, CancellationToken stop) =>
        Do("update identity.account_session set community_id = $2 where id = $1", stop, Present!.Value.Value, community.Value);

    /// <summary>Records that the person just proved their identity.</summary>
    public Task Prove(CancellationToken stop) =>
        Do("update identity.account_session set proved_at = $2 where id = $1", stop, Present!.Value.Value, clock.Now.ToDateTimeUtc());

    public async Task Leave(CancellationToken stop)
    {
        if (Present is { } session)
            await End(null, session, stop);
        await Http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static Duration Lifetime(bool stay) => stay ? Duration.FromDays(14) : Duration.FromHours(12);

    private async Task<ClaimsPrincipal?> Find(string key, CancellationToken stop)
    {
        var hash = SHA256.HashData(Convert.FromBase64String(key));
        var now = clock.Now;
        await using var select = Command(
            "select account_id, community_id, id, proved_at, seen_at, stay from identity.account_session where key_hash = $1 and ends_at > $2",
            hash,
            now.ToDateTimeUtc()
        );
        var found = await select.List(
            r =>
                (
                    Account: r.GetGuid(0),
                    Community: r.IsDBNull(1) ? (Guid?)null : r.GetGuid(1),
                    Id: r.GetGuid(2),
                    Proved: r.Instant(3),
                    Seen: r.Instant(4),
                    Stay: r.GetBoolean(5)
                ),
            stop
        );
        if (found.Count == 0)
            return null;
        var session = found[0];
        if (now - session.Seen > Coarse)
            await Do(
                "update identity.account_session set seen_at = $2, ends_at = $3 where key_hash = $1",
                stop,
                hash,
                now.ToDateTimeUtc(),
                (now + Lifetime(session.Stay)).ToDateTimeUtc()
            );
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, session.Account.ToString()),
                new(IdClaim, session.Id.ToString()),
                new(ProvedClaim, session.Proved.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            IdentityConstants.ApplicationScheme
        );
        if (session.Community is { } community)
            identity.AddClaim(new(Communities.Claim, community.ToString()));
        return new(identity);
    }

    private async Task<int> Do(string sql, CancellationToken stop, params object?[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        HeldLock.Refuse(OwnConnection.Work);
        var command = source.CreateCommand(sql);
        command.CommandTimeout = Patience;
        foreach (var value in values)
            command.Parameters.Add(value is null ? new() { Value = DBNull.Value } : new() { Value = value });
        return command;
    }
}
