namespace Juluo.People;

public sealed partial class ArrivalsFacade
{
    /// <summary>
    /// Gives an imported member without an account to the account that has proved the member's address. A person who has left is
    /// not matched, and no one is if two share the address. The row is locked: of two simultaneous claims the second finds it taken.
    /// </summary>
    /// <param name="language">The language in which they came; null to keep the imported one.</param>
    /// <returns><see cref="NotFound"/> if there is no one to claim, or the account already is a person here.</returns>
    public async Task<Outcome<PersonId>> Claim(AccountId account, string address, CancellationToken stop, string? language = null)
    {
        var known = await work.List<PersonId>(
            $"""
            select id from people.person
            where community_id = {work.Community} and lower(email) = lower({address}) and account_id is null and state <> 'alumni'
            order by id for update
            """,
            stop
        );
        if (known.Count > 1)
            return new PersonErrors.AddressShared();
        var claimed =
            known.Count == 1
            && await work.Do(
                $"""
                update people.person set account_id = {account}, language = coalesce({language}, language) where community_id = {work.Community} and id = {known[
                    0
                ]}
                  and not exists (select from people.person o where o.community_id = {work.Community} and o.account_id = {account})
                """,
                stop
            ) == 1;
        return claimed ? known[0] : new NotFound();
    }
}
