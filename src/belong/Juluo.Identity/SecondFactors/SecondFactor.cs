namespace Juluo.Identity;

/// <summary>Stores the second step of signing in: the secret of an authenticator app, encrypted, and ten recovery codes, hashed, for people who lose their phone.</summary>
internal sealed class SecondFactor(NpgsqlDataSource source, Clock clock, IDataProtectionProvider protection)
{
    public const int RecoveryCodes = 10;
    private readonly IDataProtector seal = protection.CreateProtector("totp");

    /// <param name="On">True if codes are required.</param>
    /// <param name="Left">The number of unused recovery codes.</param>
    public sealed record State(bool On, byte[]? Secret, int Left);

    public async Task<State> Of(Guid account, CancellationToken stop)
    {
        await using var select = Command(
            """
            select secret, confirmed_at is not null, (select count(*)::int from identity.account_recovery_code r where r.account_id = $1 and r.used_at is null)
            from identity.account_totp where account_id = $1
            """,
            account
        );
        var found = await select.List(
            r => new State(r.GetBoolean(1), seal.Unprotect(Convert.FromBase64String(r.GetString(0))), r.GetInt32(2)),
            stop
        );
        return found.SingleOrDefault() ?? new(false, null, 0);
    }

    /// <summary>Sets a new secret that isn't in use until it is confirmed. Does nothing if codes are already required.</summary>
    public Task Begin(Guid account, CancellationToken stop) =>
        Do(
            """
            insert into identity.account_totp as t (account_id, secret) values ($1, $2)
            on conflict (account_id) do update set secret = excluded.secret, last_step = 0 where t.confirmed_at is null
            """,
            stop,
            account,
            Convert.ToBase64String(seal.Protect(OneTimeCode.NewSecret()))
        );

    /// <summary>Returns true if this is a current code. Each code works once, so that seeing it typed is of no use.</summary>
    public async Task<bool> Accept(Guid account, string code, CancellationToken stop)
    {
        var typed = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        if ((await Of(account, stop)).Secret is not { } secret || OneTimeCode.StepOf(secret, typed, clock.OnPhones) is not { } step)
            return false;
        return await Do("update identity.account_totp set last_step = $2 where account_id = $1 and last_step < $2", stop, account, step)
            == 1;
    }

    public Task Confirm(Guid account, CancellationToken stop) =>
        Do(
            "update identity.account_totp set confirmed_at = coalesce(confirmed_at, $2) where account_id = $1",
            stop,
            account,
            clock.Now.ToDateTimeUtc()
        );

    public Task TurnOff(Guid account, CancellationToken stop) =>
        Do(
            "with codes as (delete from identity.account_recovery_code where account_id = $1) delete from identity.account_totp where account_id = $1",
            stop,
            account
        );

    /// <summary>Replaces the recovery codes by ten new ones. They aren't stored in plain text.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes(Guid account, CancellationToken stop)
    {
        // 80 bits each can't be guessed, so a plain hash suffices.
        var codes = Enumerable
            .Range(0, RecoveryCodes)
            .Select(_ => OneTimeCode.Text(RandomNumberGenerator.GetBytes(10)).ToLowerInvariant())
            .ToList();
        HeldLock.Refuse(OwnConnection.Work);
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (
            var delete = new NpgsqlCommand("delete from identity.account_recovery_code where account_id = $1", connection, transaction)
        )
        {
            delete.Parameters.Add(new() { Value = account });
            await delete.ExecuteNonQueryAsync(stop);
        }

        await using (
            var insert = new NpgsqlCommand(
                "insert into identity.account_recovery_code (account_id, code_hash) select $1, h from unnest($2::bytea[]) as h",
                connection,
                transaction
            )
        )
        {
            insert.Parameters.Add(new() { Value = account });
            insert.Parameters.Add(new() { Value = codes.Select(Hash).ToArray() });
            await insert.ExecuteNonQueryAsync(stop);
        }

        await transaction.CommitAsync(stop);
        return [.. codes.Select(c => string.Join('-', c.Chunk(4).Select(four => new string(four))))];
    }

    /// <returns>False if the code is unknown or was used.</returns>
    public async Task<bool> UseRecoveryCode(Guid account, string code, CancellationToken stop) =>
        await Do(
            "update identity.account_recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null",
            stop,
            account,
            Hash(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()),
            clock.Now.ToDateTimeUtc()
        ) == 1;

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    private async Task<int> Do(string sql, CancellationToken stop, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        HeldLock.Refuse(OwnConnection.Work);
        var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
