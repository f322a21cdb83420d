namespace Juluo.People;

public sealed partial class PeopleFacade
{
    /// <summary>Which account each person signs in with; people without one are not in it.</summary>
    public async Task<Dictionary<PersonId, AccountId>> Accounts(CancellationToken stop) =>
        (
            await work.List<(PersonId Person, AccountId Account)>(
                $"""
                select id, account_id from people.person
                where community_id = {work.Community} and account_id is not null and state <> 'alumni'
                """,
                stop
            )
        ).ToDictionary(r => r.Person, r => r.Account);
}
