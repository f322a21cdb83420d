namespace Juluo.Identity;

/// <summary>Restores access to an account from the command line, without mail.</summary>
public sealed class AccountRescue
{
    private readonly NpgsqlDataSource source;
    private readonly Accounts accounts;
    private readonly AccountLinks links;
    private readonly SecondFactor second;

    internal AccountRescue(NpgsqlDataSource source, Accounts accounts, AccountLinks links, SecondFactor second) =>
        (this.source, this.accounts, this.links, this.second) = (source, accounts, links, second);

    /// <summary>A path at which a new password is chosen, once, within an hour. Links that were asked for by mail do not count against it.</summary>
    public async Task<string> ResetPath(AccountId account, CancellationToken stop)
    {
        var address = (await accounts.AddressOf(account))!;
        return AccountLinks.Path((await links.Make(LinkPurpose.Reset, address, account.Value, null, stop, counted: false))!);
    }

    /// <summary>Turns off the codes of an authenticator app, and the recovery codes with them.</summary>
    /// <returns>False: they were not on.</returns>
    public async Task<bool> TurnOffSecondFactor(AccountId account, CancellationToken stop)
    {
        if (!(await WithSecondFactor(stop)).Contains(account))
            return false;
        await second.TurnOff(account.Value, stop);
        return true;
    }

    /// <summary>Accounts that are asked for a code when they sign in.</summary>
    public async Task<IReadOnlySet<AccountId>> WithSecondFactor(CancellationToken stop)
    {
        await using var select = source.CreateCommand("select account_id from identity.account_totp where confirmed_at is not null");
        return (await select.List(r => new AccountId(r.GetGuid(0)), stop)).ToHashSet();
    }
}
