namespace Juluo.Identity;

/// <summary>Creates accounts and checks and changes their passwords.</summary>
public sealed class Accounts
{
    public const int LeastPassword = 10;
    private const int MostPassword = 256;

    private static readonly Account Nobody = new();
    private static string? nobodysHash;

    private readonly UserManager<Account> users;
    private readonly NpgsqlDataSource source;
    private readonly Clock clock;

    private readonly Outbox outbox;
    private readonly IDataProtectionProvider protection;

    internal Accounts(
        UserManager<Account> users,
        NpgsqlDataSource source,
        Clock clock,
        Outbox outbox,
        IDataProtectionProvider protection
    ) => (this.users, this.source, this.clock, this.outbox, this.protection) = (users, source, clock, outbox, protection);

    public Task<Outcome<AccountId>> Create(string email, string password) => Make(email, password);

    private async Task<Outcome<AccountId>> Make(string email, string? password)
    {
        var address = email.Trim();
        if (!EmailAddress.IsOne(address))
            return new AccountErrors.NoAddress();
        var account = new Account
        {
            Id = clock.NewKey(),
            UserName = address,
            Email = address,
            EmailConfirmed = true,
        };
        var made = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
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

    /// <summary>
    /// Starts sign-up by mailing a link to an address. Following the link gives the account (a new or existing
    /// one), signs in, and continues to <paramref name="back"/>. The request doesn't reveal if there was one.
    /// </summary>
    /// <param name="back">A local path, such as the invitation being accepted; with <see cref="Community.Query"/> to refer to the current community.</param>
    public Task Begin(string email, string language, string? back, CancellationToken stop) =>
        Begin(LinkPurpose.SignUp, email, language, back, stop);

    internal Task Begin(LinkPurpose purpose, string email, string language, string? back, CancellationToken stop, Guid? account = null) =>
        outbox.Publish(new LinkAsked(purpose, MailLink.Seal(protection, email.Trim()), language, LocalPath.Or(back, null), account), stop);

    /// <summary>
    /// Returns the account of an address just proven by a mailed link: the existing one, or a new one. A password applies
    /// to a new account only, so that an old link can't change an existing one.
    /// </summary>
    public async Task<Outcome<AccountId>> Proven(string email, string? password)
    {
        if (await Find(email) is { } known)
            return known;
        var made = password is null ? await Make(email, null) : await Create(email, password);
        // Two links were followed at once and the other was faster.
        return made.Failed && made.Errors[0] is AccountErrors.AddressTaken && await Find(email) is { } other ? other : made;
    }

    /// <summary>Checks a new password. Returns the error, or null if it is acceptable.</summary>
    public async Task<Error?> WrongPassword(string password)
    {
        if (password.Length > MostPassword)
            return new TooLong("password", MostPassword);
        foreach (var validator in users.PasswordValidators)
            if (!(await validator.ValidateAsync(users, Nobody, password)).Succeeded)
                return new AccountErrors.PasswordTooShort(LeastPassword);
        return null;
    }

    /// <summary>Sets a validated password and invalidates links mailed before. The caller must end sessions.</summary>
    internal async Task ChangePassword(Account account, string password, CancellationToken stop)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await users.UpdateSecurityStampAsync(account);
        await using var close = source.CreateCommand(
            "update identity.account_link set used_at = $2 where account_id = $1 and used_at is null and purpose <> 'move_back'"
        );
        close.Parameters.Add(new() { Value = account.Id });
        close.Parameters.Add(new() { Value = clock.Now.ToDateTimeUtc() });
        await close.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Returns the address with which an account signs in; null if there is no such account.</summary>
    public async Task<string?> AddressOf(AccountId account) => (await users.FindByIdAsync(account.ToString()))?.Email;

    /// <summary>Returns the account that signs in with this address, or null. For commands and the sample only: pages must not reveal if there is one.</summary>
    public async Task<AccountId?> Find(string email) =>
        EmailAddress.CouldBe(email.Trim()) && await users.FindByEmailAsync(email.Trim()) is { } account ? new AccountId(account.Id) : null;

    /// <summary>Returns the account of this address and password, or null. Takes equally long if the address is unknown.</summary>
    public async Task<Account?> Known(string email, string password)
    {
        if (password.Length > MostPassword)
            return null;
        var account = EmailAddress.CouldBe(email) ? await users.FindByEmailAsync(email) : null;
        if (account is { PasswordHash: not null })
            return await users.CheckPasswordAsync(account, password) ? account : null;
        nobodysHash ??= users.PasswordHasher.HashPassword(Nobody, "nobody's password");
        users.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        return null;
    }
}
