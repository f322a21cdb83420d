namespace Juluo.Identity;

/// <summary>
/// Moves an account to a verified new address. The old one gets a mail with a link that moves it back: if an intruder used an open browser and
/// took over the account, the owner of the old mailbox finds out, and for a week no password change invalidates that link.
/// </summary>
internal sealed class AccountMove(UserManager<Account> users, AccountLinks links, ActionMail mail, FollowAddress follow, Clock clock)
{
    public static bool IsOne(LinkPurpose purpose) => purpose is LinkPurpose.Move or LinkPurpose.MoveBack;

    /// <summary>Returns true if another account has the address by now.</summary>
    public async Task<bool> IsTaken(AccountLink link) => await users.FindByEmailAsync(link.Email) is { } other && other.Id != link.Account;

    public async Task<Error?> Make(Account account, AccountLink link, string language, CancellationToken stop)
    {
        var old = account.Email!;
        (account.Email, account.UserName, account.EmailConfirmed) = (link.Email, link.Email, true);
        if (!(await users.UpdateAsync(account)).Succeeded)
        {
            (account.Email, account.UserName) = (old, old);
            return new AccountErrors.AddressTaken();
        }

        await follow(new(account.Id), old, link.Email, stop);
        if (link.Purpose == LinkPurpose.Move && await links.Make(LinkPurpose.MoveBack, old, account.Id, null, stop) is { } back)
            await mail.Send(
                $"account-moved:{account.Id}:{clock.Now.ToUnixTimeMilliseconds()}",
                (old, language),
                "identity.mail.moved",
                _ => [("email", link.Email), ("at", clock.Now)],
                AccountLinks.Path(back),
                stop
            );
        return null;
    }
}
