using Juluo.Kernel;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace Juluo.People;

/// <summary>Makes accounts, knows their passwords, and tells which communities they belong to.</summary>
public sealed class Accounts
{
    public const int LeastPassword = 10;
    private const int MostPassword = 256;

    private static readonly Account Nobody = new();
    private static string? nobodysHash;

    private readonly UserManager<Account> users;
    private readonly NpgsqlDataSource source;
    private readonly Clock clock;

    internal Accounts(UserManager<Account> users, NpgsqlDataSource source, Clock clock) =>
        (this.users, this.source, this.clock) = (users, source, clock);

    public async Task<Outcome<AccountId>> Create(string email, string password)
    {
        var address = email.Trim();
        if (!IsAddress(address))
            return new AccountErrors.NoAddress();
        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            UserName = address,
            Email = address,
            EmailConfirmed = true,
        };
        var made = await users.CreateAsync(account, password);
        if (made.Succeeded)
            return new AccountId(account.Id);
        return made.Errors.Select(e => e.Code).First() switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort) or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) =>
                new AccountErrors.PasswordTooShort(LeastPassword),
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
                new AccountErrors.AddressTaken(),
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => new AccountErrors.NoAddress(),
            var code => throw new InvalidOperationException($"Identity refused an account: {code}."),
        };
    }

    /// <summary>The account that signs in with this address, or null. For commands and the sample: pages never tell whether there is one.</summary>
    public async Task<AccountId?> Find(string email) =>
        IsAddress(email.Trim()) && await users.FindByEmailAsync(email.Trim()) is { } account ? new AccountId(account.Id) : null;

    /// <summary>The account of this address and password, or null. Takes as long when nobody has the address.</summary>
    internal async Task<Account?> Known(string email, string password)
    {
        if (password.Length > MostPassword)
            return null;
        var account = IsAddress(email) ? await users.FindByEmailAsync(email) : null;
        if (account is { PasswordHash: not null })
            return await users.CheckPasswordAsync(account, password) ? account : null;
        nobodysHash ??= users.PasswordHasher.HashPassword(Nobody, "nobody's password");
        users.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        return null;
    }

    /// <summary>Where this account is a person: first where they have not left, the older community before the younger.</summary>
    internal async Task<List<CommunityId>> Communities(AccountId account, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (
            var own = new NpgsqlCommand("select set_config('juluo.account', $1, true)", connection, transaction)
            {
                Parameters = { new() { Value = account.ToString() } },
            }
        )
            await own.ExecuteNonQueryAsync(stop);
        await using var select = new NpgsqlCommand(
            "select community_id from people.person where account_id = $1 order by state = 'alumni', community_id",
            connection,
            transaction
        )
        {
            Parameters = { new() { Value = account.Value } },
        };
        return await select.List(r => new CommunityId(r.GetGuid(0)), stop);
    }

    /// <summary>Whether a text can be an address to sign in with.</summary>
    public static bool IsAddress(string text) =>
        text.Length is > 2 and <= 254
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at < text.Length - 1
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}
