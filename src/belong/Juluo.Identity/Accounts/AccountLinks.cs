namespace Juluo.Identity;

/// <summary>
/// Links that prove an address: 256 random bits each, stored as SHA-256, usable once. Like all account data they belong to no community and use a
/// separate connection.
/// </summary>
internal sealed class AccountLinks(NpgsqlDataSource source, Clock clock)
{
    /// <summary>The maximum number of links to an address per hour, so that no one can flood a mailbox. Beyond it no mailed link is made, except for one that moves an account back.</summary>
    public const int MostInAnHour = 5;

    private static readonly Duration Kept = Duration.FromDays(7);

    public static Duration Lifetime(LinkPurpose purpose) =>
        purpose switch
        {
            LinkPurpose.SignUp => Duration.FromHours(24),
            LinkPurpose.SignIn => Duration.FromMinutes(30),
            LinkPurpose.MoveBack => Kept,
            _ => Duration.FromMinutes(60),
        };

    public static string Path(string token) => $"/sign-in/links/{token}";

    /// <param name="counted">True if it is mailed and counts against the hourly limit.</param>
    /// <returns>The secret, which isn't stored; null if the address has reached its hourly limit.</returns>
    public async Task<string?> Make(
        LinkPurpose purpose,
        string email,
        Guid? account,
        string? back,
        CancellationToken stop,
        bool counted = true
    )
    {
        var token = SecretToken.New();
        var now = clock.Now;
        await using var insert = Command(
            """
            with swept as (delete from identity.account_link where made_at < $8)
            insert into identity.account_link (token_hash, purpose, email, account_id, back, made_at, expires_at)
            select $1, $2, $3, $4, $5, $6, $7
            where (select count(*) from identity.account_link where upper(email) = upper($3) and made_at > $9) < $10
              or not $11 or $2 = 'move_back' -- no one keeps it from its owner by asking for other links first
            """,
            SecretToken.Hash(token),
            Snake.Case(purpose.ToString()),
            email,
            account,
            back,
            now.ToDateTimeUtc(),
            (now + Lifetime(purpose)).ToDateTimeUtc(),
            (now - Kept).ToDateTimeUtc(),
            (now - Duration.FromHours(1)).ToDateTimeUtc(),
            MostInAnHour,
            counted
        );
        return await insert.ExecuteNonQueryAsync(stop) == 1 ? token : null;
    }

    public async Task<AccountLink?> Find(string token, CancellationToken stop)
    {
        await using var select = Command(
            "select purpose, email, account_id, back, expires_at, used_at from identity.account_link where token_hash = $1",
            SecretToken.Hash(token)
        );
        var found = await select.List(
            r => new AccountLink(
                Enum.Parse<LinkPurpose>(r.GetString(0).Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
                r.GetString(1),
                r.IsDBNull(2) ? null : r.GetGuid(2),
                r.IsDBNull(3) ? null : r.GetString(3),
                r.Instant(4),
                r.IsDBNull(5) ? null : r.Instant(5)
            ),
            stop
        );
        return found.SingleOrDefault();
    }

    /// <summary>Uses up a link, and all other links of the same address, which the person doesn't need once signed in.</summary>
    /// <returns>False if the link was used already, by a faster request too, or has expired.</returns>
    public async Task<bool> Use(string token, CancellationToken stop)
    {
        await using var use = Command(
            """
            with taken as (
              update identity.account_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning email
            ), others as (
              update identity.account_link o set used_at = $2 from taken t
              where upper(o.email) = upper(t.email) and o.token_hash <> $1 and o.used_at is null
            )
            select count(*) from taken
            """,
            SecretToken.Hash(token),
            clock.Now.ToDateTimeUtc()
        );
        return (long)(await use.ExecuteScalarAsync(stop))! == 1;
    }

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        HeldLock.Refuse(OwnConnection.Work);
        var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        return command;
    }
}
