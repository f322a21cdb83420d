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

    /// <summary>Returns a path for choosing a new password, once, within an hour. Not limited by links requested by mail.</summary>
    public async Task<string> ResetPath(AccountId account, CancellationToken stop)
    {
        var address = (await accounts.AddressOf(account))!;
        return AccountLinks.Path((await links.Make(LinkPurpose.Reset, address, account.Value, null, stop, counted: false))!);
    }

    /// <summary>Turns off the codes of an authenticator app, and the recovery codes with them.</summary>
    /// <returns>False if the account had no second step.</returns>
    public async Task<bool> TurnOffSecondFactor(AccountId account, CancellationToken stop)
    {
        if (!(await WithSecondFactor(stop)).Contains(account))
            return false;
        await second.TurnOff(account.Value, stop);
        return true;
    }

    /// <summary>Returns all accounts that have set up the second step of signing in.</summary>
    public async Task<IReadOnlySet<AccountId>> WithSecondFactor(CancellationToken stop)
    {
        await using var select = source.CreateCommand("select account_id from identity.account_totp where confirmed_at is not null");
        return (await select.List(r => new AccountId(r.GetGuid(0)), stop)).ToHashSet();
    }
}
