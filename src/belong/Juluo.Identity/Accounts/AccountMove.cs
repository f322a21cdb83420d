using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace Juluo.Identity;

/// <summary>
/// Moves an account to another address that was proven. The old one is told, with a link that moves it back: somebody who came in by an open browser and
/// took the account along is found out by whoever reads the old mailbox, and for a week no change of password takes that link away.
/// </summary>
internal sealed class AccountMove(
    UserManager<Account> users,
    AccountLinks links,
    Accounts accounts,
    Communities communities,
    ActionMail mail,
    NpgsqlDataSource source,
    Clock clock
)
{
    public static bool IsOne(LinkPurpose purpose) => purpose is LinkPurpose.Move or LinkPurpose.MoveBack;

    /// <summary>Whether another account has the address by now.</summary>
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

        foreach (var community in await accounts.Communities(new(account.Id), stop))
            await Follow(community, account, old, stop);
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

    /// <summary>Where a community writes to the account's old address, it writes to the new one from now on.</summary>
    private async Task Follow(CommunityId id, Account account, string old, CancellationToken stop)
    {
        if (await communities.Of(id, stop) is not { } community)
            return;
        await using var work = new UnitOfWork(source);
        await work.Begin(community, stop);
        await work.Do(
            $"""
            update people.person set email = {account.Email}
            where community_id = {id} and account_id = {account.Id} and lower(email) = lower({old})
            """,
            stop
        );
        await work.Commit(stop);
    }
}
