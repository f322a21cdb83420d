namespace Juluo.People;

/// <summary>The people of an account in all communities. Each row is read and written in the unit of work of its own community.</summary>
internal sealed class AccountPersons(NpgsqlDataSource source, ConnectionShares shares, Communities communities)
{
    /// <summary>Returns the communities of an account, the oldest first; communities that the person has left come last.</summary>
    public async Task<List<CommunityId>> Communities(AccountId account, CancellationToken stop)
    {
        using var share = await shares.TakeBeside(stop);
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

    /// <summary>Replaces an account's old address by the new one, in all communities in which the person still has the old one.</summary>
    public async Task Follow(AccountId account, string old, string now, CancellationToken stop)
    {
        foreach (var id in await Communities(account, stop))
        {
            await using var work = new UnitOfWork(source, shares: shares);
            await work.Begin(await communities.Of(id, stop), stop);
            await work.Do(
                $"update people.person set email = {now} where community_id = {id} and account_id = {account} and lower(email) = lower({old})",
                stop
            );
            await work.Commit(stop);
        }
    }
}
