namespace Juluo.Identity;

/// <summary>
/// Challenges to a browser, identified by a key in its cookie. Their state is in the database and not in the cookie, so that an answer
/// counts once, even if the cookie was copied.
/// </summary>
internal sealed class Challenges(NpgsqlDataSource source, Clock clock, IHttpContextAccessor accessor, IDataProtectionProvider protection)
{
    private static readonly Duration Lifetime = Duration.FromMinutes(10);
    private readonly IDataProtector seal = protection.CreateProtector("challenge");

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Challenges are of requests.");

    public async Task Ask(ChallengeKind kind, Guid? account, string state, CancellationToken stop)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        await using var insert = Command(
            """
            with swept as (delete from identity.account_challenge where expires_at < $6)
            insert into identity.account_challenge (key_hash, kind, account_id, state, expires_at) values ($1, $2, $3, $4, $5)
            """,
            SHA256.HashData(key),
            Snake.Case(kind.ToString()),
            account,
            seal.Protect(state),
            (clock.Now + Lifetime).ToDateTimeUtc(),
            clock.Now.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        Http.Response.Cookies.Append(
            Cookie(kind),
            Convert.ToHexStringLower(key),
            new()
            {
                HttpOnly = true,
                Secure = Http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = Lifetime.ToTimeSpan(),
                Path = "/",
            }
        );
    }

    /// <summary>Returns the browser's open challenge of a kind without consuming it; null if there is none or it has expired.</summary>
    public Task<Challenge?> Peek(ChallengeKind kind, CancellationToken stop) =>
        Find(kind, "select account_id, state from identity.account_challenge where key_hash = $1 and kind = $2 and expires_at > $3", stop);

    /// <summary>Returns the browser's open challenge of a kind and consumes it, so that it can't be answered again; null if there is none or it has expired.</summary>
    public async Task<Challenge?> Take(ChallengeKind kind, CancellationToken stop)
    {
        var taken = await Find(
            kind,
            "delete from identity.account_challenge where key_hash = $1 and kind = $2 and expires_at > $3 returning account_id, state",
            stop
        );
        if (!Http.Response.HasStarted)
            Http.Response.Cookies.Delete(Cookie(kind), new() { Path = "/" });
        return taken;
    }

    private async Task<Challenge?> Find(ChallengeKind kind, string sql, CancellationToken stop)
    {
        if (Http.Request.Cookies[Cookie(kind)] is not { Length: 64 } key || !key.All(char.IsAsciiHexDigit))
            return null;
        await using var command = Command(
            sql,
            SHA256.HashData(Convert.FromHexString(key)),
            Snake.Case(kind.ToString()),
            clock.Now.ToDateTimeUtc()
        );
        var found = await command.List(r => (Account: r.IsDBNull(0) ? (Guid?)null : r.GetGuid(0), State: r.GetString(1)), stop);
        return found.Count == 0 ? null : new Challenge(found[0].Account, seal.Unprotect(found[0].State));
    }

    private static string Cookie(ChallengeKind kind) => $"asked-{Snake.Case(kind.ToString())}";

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        HeldLock.Refuse(OwnConnection.Work);
        var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        return command;
    }
}

/// <summary>An open challenge of this browser.</summary>
internal sealed record Challenge(Guid? Account, string State);
