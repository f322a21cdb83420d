namespace Juluo.People;

/// <summary>
/// Gives an account that has just proved an address, by following a mail, its imported members: in each community whose only member with this address has no account, the account becomes
/// that member. Each community has its own unit of work. If two members of a community share the address, its operators are notified.
/// </summary>
internal sealed class AddressClaims(NpgsqlDataSource source, ConnectionShares shares, Communities communities, IServiceScopeFactory scopes)
{
    public const string Kind = "people.shared-address";

    public async Task Claim(AccountId account, string address, CancellationToken stop)
    {
        foreach (var community in await Knowing(address, stop))
            await Claim(await communities.Of(community, stop), account, address, stop);
    }

    private async Task Claim(Community community, AccountId account, string address, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var work = services.GetRequiredService<UnitOfWork>();
        await work.Begin(community, stop);
        var claimed = await services.GetRequiredService<ArrivalsFacade>().Claim(account, address, stop);
        if (!claimed.Failed)
        {
            await services.GetRequiredService<Audit>().Did(claimed.Value, "people.claim", claimed.Value.ToString(), null, stop);
            await services.GetRequiredService<MembershipStore>().Claimed(claimed.Value, stop);
        }
        else if (claimed.Errors[0] is PersonErrors.AddressShared)
            await services
                .GetRequiredService<Notifier>()
                .NotifyPermitted(
                    "people.manage",
                    new(Kind, $"shared:{account}", "people.told.shared-address", new { email = address }, "/people/duplicates"),
                    stop
                );
        await work.Commit(stop);
    }

    /// <summary>Returns all communities in which a member without an account has the address, not only the one of the current page.</summary>
    private async Task<List<CommunityId>> Knowing(string address, CancellationToken stop)
    {
        using var share = await shares.TakeBeside(stop);
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (
            var proven = new NpgsqlCommand("select set_config('juluo.proven_address', lower($1), true)", connection, transaction)
            {
                Parameters = { new() { Value = address } },
            }
        )
            await proven.ExecuteNonQueryAsync(stop);
        await using var select = new NpgsqlCommand(
            "select distinct community_id from people.person where lower(email) = lower($1) and account_id is null and state <> 'alumni' order by community_id",
            connection,
            transaction
        )
        {
            Parameters = { new() { Value = address } },
        };
        return await select.List(r => new CommunityId(r.GetGuid(0)), stop);
    }
}
