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

    /// <summary>Makes a person an operator, on the word of the owner of the machine.</summary>
    public async Task<Outcome<Done>> MakeOperator(PersonId person, CancellationToken stop)
    {
        var made = await work.Do(
            $"""
            insert into people.membership (community_id, person_id, role, since)
            values ({work.Community}, {person}, {RoleWord.Of(Role.Operator)}, {clock.Today(work.Community.Zone).ToDateOnly()})
            on conflict do nothing
            """,
            stop
        );
        if (made == 0)
            return new RoleErrors.HeldAlready();
        await outbox.Publish(new RoleChanged(true, new(person, Role.Operator, null, null)), stop);
        return Done.It;
    }
}
